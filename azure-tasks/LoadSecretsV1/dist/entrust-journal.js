Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_private_directory = require("./private-directory.js");
function entrustJournal({ seal }, platform, runtime) {
	let path = require_private_directory.i(seal(), runtime.temporaryDirectory);
	platform.exportPath("output", "journal", path);
}
exports.entrustJournal = entrustJournal;
