Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_private_directory = require("./private-directory.js");
let node_path = require("node:path"), node_fs = require("node:fs");
function writeJournalFile(text, temporaryDirectory) {
	if (temporaryDirectory === void 0) throw require_private_directory.a();
	return require_private_directory.r("written", () => {
		let path = newJournalPath((0, node_fs.realpathSync)(temporaryDirectory));
		return require_private_directory.c(path, text), path;
	});
}
function newJournalPath(directory) {
	return (0, node_path.join)(directory, `${require_private_directory.i()}.journal`);
}
function entrustJournal({ seal }, platform, runtime) {
	let path = writeJournalFile(seal(), runtime.temporaryDirectory);
	platform.exportPath("output", "journal", path);
}
exports.entrustJournal = entrustJournal;
