Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), KINDS = {
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
		what: `read ${kind}:${require_borrowed.R(ref)}`,
		maxBytes: require_borrowed.z
	}, calls = ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	})), { answer } = await require_borrowed.V(session, calls);
	return require_borrowed.L(answer, member, kind, ref);
}
exports.readSafeItem = readSafeItem;
