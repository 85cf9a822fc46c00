Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), require_outcomes = require("./outcomes.js");
async function rollBack({ journal, kept }, vault, platform, runtime) {
	if (kept !== void 0 && removeKept(kept, platform, runtime), journal === void 0) return;
	for (let path of journal.data.handover) require_outcomes.c(runtime.temporaryDirectory, path);
	if (journal.isEmpty || runtime.signal?.aborted === !0) return;
	let outcomes = await require_outcomes.r(journal, async () => Promise.resolve(vault), runtime), info = (line) => platform.info(line);
	require_outcomes.n(outcomes, {
		info,
		failed: info
	});
}
function removeKept(kept, platform, { temporaryDirectory }) {
	try {
		temporaryDirectory !== void 0 && require_outcomes.i(temporaryDirectory, kept);
	} catch (error) {
		for (let { message } of require_borrowed.st(error)) platform.warning(message);
	}
}
exports.rollBack = rollBack;
