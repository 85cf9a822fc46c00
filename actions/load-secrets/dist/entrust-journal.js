import { A as join, Mt as realpathSync } from "./borrowed.js";
import { a as noTemporaryDirectory, c as writeNewFile, i as newName, r as guarded } from "./private-directory.js";
function writeJournalFile(text, temporaryDirectory) {
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	return guarded("written", () => {
		let path = newJournalPath(realpathSync(temporaryDirectory));
		return writeNewFile(path, text), path;
	});
}
function newJournalPath(directory) {
	return join(directory, `${newName()}.journal`);
}
function entrustJournal({ seal }, platform, runtime) {
	let path = writeJournalFile(seal(), runtime.temporaryDirectory);
	platform.exportPath("output", "journal", path);
}
export { entrustJournal };
