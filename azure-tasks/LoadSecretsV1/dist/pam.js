Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), require_objects = require("./objects.js"), require_domain_codes = require("./domain-codes.js"), NOT_READABLE = /* @__PURE__ */ new Set([
	1007,
	1008,
	1009,
	1010,
	1015,
	1016,
	1017,
	1023,
	1024
]);
async function readPam(session, kind, resource, ref) {
	return require_domain_codes.n(NOT_READABLE, async () => {
		let answer = await session.call({
			method: "GET",
			path: [
				"pam",
				resource,
				ref
			],
			what: `read ${kind}:${require_borrowed.it(ref)}`,
			maxBytes: require_borrowed.H
		});
		return require_objects.t(answer, resource, kind, ref);
	});
}
async function releaseCustody(session, ref) {
	return require_domain_codes.t(async () => session.call({
		method: "DELETE",
		path: [
			"pam",
			"credential",
			"custody",
			ref
		],
		what: `release the custody of PAM credential ${require_borrowed.it(ref)}`,
		maxBytes: require_borrowed.H
	}));
}
exports.readPam = readPam, exports.releaseCustody = releaseCustody;
