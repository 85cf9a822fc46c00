import { L as printable, x as SMALL_ANSWER_BYTES } from "./borrowed.js";
import { t as readPamObject } from "./objects.js";
import { n as unlessRefused, t as givingBack } from "./domain-codes.js";
const NOT_READABLE = /* @__PURE__ */ new Set([
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
	return unlessRefused(NOT_READABLE, async () => {
		let answer = await session.call({
			method: "GET",
			path: [
				"pam",
				resource,
				ref
			],
			what: `read ${kind}:${printable(ref)}`,
			maxBytes: SMALL_ANSWER_BYTES
		});
		return readPamObject(answer, resource, kind, ref);
	});
}
async function releaseCustody(session, ref) {
	return givingBack(async () => session.call({
		method: "DELETE",
		path: [
			"pam",
			"credential",
			"custody",
			ref
		],
		what: `release the custody of PAM credential ${printable(ref)}`,
		maxBytes: SMALL_ANSWER_BYTES
	}));
}
export { readPam, releaseCustody };
