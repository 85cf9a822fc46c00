Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), require_objects = require("./objects.js"), require_domain_codes = require("./domain-codes.js"), KINDS = {
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
		what: `read ${kind}:${require_borrowed.it(ref)}`,
		maxBytes: require_borrowed.H
	}, calls = ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	}));
	return require_domain_codes.n(NOT_READABLE, async () => {
		let { answer } = await require_borrowed.Q(session, calls);
		return require_objects.n(answer, member, kind, ref);
	});
}
exports.readSafeItem = readSafeItem;
