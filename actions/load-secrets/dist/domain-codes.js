import { dt as VaultError, ft as saysNotFound } from "./borrowed.js";
const NOTHING_LEFT = /* @__PURE__ */ new Set([
	1007,
	1010,
	1018
]);
async function unlessRefused(codes, read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof VaultError && codes.has(codeOf(error))) return;
		throw error;
	}
}
async function givingBack(call) {
	try {
		return await call(), "given-back";
	} catch (error) {
		if (error instanceof VaultError && isNothingLeft(error)) return "nothing-left";
		throw error;
	}
}
function isNothingLeft(error) {
	return NOTHING_LEFT.has(codeOf(error)) || saysNotFound(error);
}
function codeOf({ refusal }) {
	return refusal.domainCode ?? 0;
}
export { unlessRefused as n, givingBack as t };
