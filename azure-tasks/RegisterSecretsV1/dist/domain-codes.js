const require_borrowed = require("./borrowed.js"), NOTHING_LEFT = /* @__PURE__ */ new Set([
	1007,
	1010,
	1018
]);
async function unlessRefused(codes, read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof require_borrowed.E && codes.has(codeOf(error))) return;
		throw error;
	}
}
async function givingBack(call) {
	try {
		return await call(), "given-back";
	} catch (error) {
		if (error instanceof require_borrowed.E && isNothingLeft(error)) return "nothing-left";
		throw error;
	}
}
function isNothingLeft(error) {
	return NOTHING_LEFT.has(codeOf(error)) || require_borrowed.D(error);
}
function codeOf({ refusal }) {
	return refusal.domainCode ?? 0;
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return unlessRefused;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return givingBack;
	}
});
