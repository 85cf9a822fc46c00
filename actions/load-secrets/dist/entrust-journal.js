import { i as writeJournalFile } from "./private-directory.js";
function entrustJournal({ seal }, platform, runtime) {
	let path = writeJournalFile(seal(), runtime.temporaryDirectory);
	platform.exportPath("output", "journal", path);
}
export { entrustJournal };
