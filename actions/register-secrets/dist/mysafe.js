import { L as printable, j as firstAnswer, x as SMALL_ANSWER_BYTES } from "./borrowed.js";
import { n as readSafeObject } from "./objects.js";
import { n as unlessRefused } from "./domain-codes.js";
const KINDS = {
	"mysafe-password": ["password", "password_entity"],
	"mysafe-note": ["note", "note_entity"],
	"mysafe-secret": ["secretapi", "api_secret_entity"]
}, NOT_READABLE = /* @__PURE__ */ new Set([
	1005,
	1006,
	1009,
	1010
]);
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
	}));
	return unlessRefused(NOT_READABLE, async () => {
		let { answer } = await firstAnswer(session, calls);
		return readSafeObject(answer, member, kind, ref);
	});
}
export { readSafeItem };
