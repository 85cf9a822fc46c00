import { B as printable, U as firstAnswer, V as SMALL_ANSWER_BYTES, z as readSafeObject } from "./borrowed.js";
const KINDS = {
	"mysafe-password": ["password", "password_entity"],
	"mysafe-note": ["note", "note_entity"],
	"mysafe-secret": ["secretapi", "api_secret_entity"]
};
async function readSafeItem(session, kind, ref) {
	let [segment, member] = KINDS[kind], call = {
		method: "GET",
		path: [
			"mysafe",
			segment,
			ref
		],
		what: `read ${kind}:${printable(ref)}`,
		maxBytes: SMALL_ANSWER_BYTES
	}, calls = ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	})), { answer } = await firstAnswer(session, calls);
	return readSafeObject(answer, member, kind, ref);
}
export { readSafeItem };
