import { gt as problemsOf } from "./borrowed.js";
import { c as emptyCommandFile, i as removePrivateFiles, n as tellOutcomes, r as giveBack } from "./outcomes.js";
async function rollBack({ journal, kept }, vault, platform, runtime) {
	if (kept !== void 0 && removeKept(kept, platform, runtime), journal === void 0) return;
	for (let path of journal.data.handover) emptyCommandFile(runtime.temporaryDirectory, path);
	if (journal.isEmpty || runtime.signal?.aborted === !0) return;
	let outcomes = await giveBack(journal, async () => Promise.resolve(vault), runtime), info = (line) => platform.info(line);
	tellOutcomes(outcomes, {
		info,
		failed: info
	});
}
function removeKept(kept, platform, { temporaryDirectory }) {
	try {
		temporaryDirectory !== void 0 && removePrivateFiles(temporaryDirectory, kept);
	} catch (error) {
		for (let { message } of problemsOf(error)) platform.warning(message);
	}
}
export { rollBack };
