const require_borrowed = require("./borrowed.js");
let node_crypto = require("node:crypto"), node_path = require("node:path"), node_fs = require("node:fs"), node_os = require("node:os");
const NO_FOLLOW = node_fs.constants.O_NOFOLLOW ?? 0;
function overwriteFile(path, made) {
	return withFile(path, node_fs.constants.O_RDONLY, made, (file) => (0, node_fs.fchmodSync)(file, 384)), withFile(path, node_fs.constants.O_RDWR, made, (file) => {
		let { size } = (0, node_fs.fstatSync)(file), zeros = Buffer.alloc(Math.min(size, 65536));
		for (let at = 0; at < size;) at += (0, node_fs.writeSync)(file, zeros, 0, Math.min(zeros.length, size - at), at);
		(0, node_fs.fsyncSync)(file), (0, node_fs.ftruncateSync)(file);
	});
}
function withFile(path, flags, made, work) {
	if (!made.has(inodeOf((0, node_fs.lstatSync)(path, { bigint: !0 })))) return !1;
	let file = (0, node_fs.openSync)(path, flags | NO_FOLLOW);
	try {
		let isMade = made.has(inodeOf((0, node_fs.fstatSync)(file, { bigint: !0 })));
		return isMade && work(file), isMade;
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function inodeOf({ dev, ino }) {
	return `${BigInt.asUintN(32, dev)}:${ino}`;
}
function isSameFile(one, other) {
	let status = (0, node_fs.statSync)(one, {
		bigint: !0,
		throwIfNoEntry: !1
	});
	return status !== void 0 && inodeOf(status) === inodeOf((0, node_fs.statSync)(other, { bigint: !0 }));
}
const HELD = /* @__PURE__ */ new Set([
	"EBUSY",
	"EPERM",
	"EACCES",
	"ENOTEMPTY"
]);
var Patience = class {
	#pause;
	#triesLeft = 20;
	constructor(pause = holdStill) {
		this.#pause = pause;
	}
	until(attempt) {
		for (;;) try {
			return attempt();
		} catch (error) {
			if (!HELD.has(require_borrowed.k(error) ?? "") || this.#triesLeft === 0) throw error;
			--this.#triesLeft, this.#pause(50);
		}
	}
};
function holdStill(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function writeNewFile(path, content, mode = 384) {
	let bytes = typeof content == "string" ? Buffer.from(content) : content, { O_CREAT, O_EXCL, O_WRONLY } = node_fs.constants, file = (0, node_fs.openSync)(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += (0, node_fs.writeSync)(file, bytes, at);
		return mode !== 384 && (0, node_fs.fchmodSync)(file, mode), inodeOf((0, node_fs.fstatSync)(file, { bigint: !0 }));
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
const NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => (0, node_path.join)((0, node_fs.realpathSync)(temporaryDirectory), newName()));
}
function writeJournalFile(text, temporaryDirectory) {
	if (temporaryDirectory === void 0) throw noTemporaryDirectory();
	return guarded("written", () => {
		let path = newJournalPath((0, node_fs.realpathSync)(temporaryDirectory));
		return writeNewFile(path, text), path;
	});
}
function newJournalPath(directory) {
	return (0, node_path.join)(directory, `${newName()}.journal`);
}
function noTemporaryDirectory() {
	return new require_borrowed.W("ERR_PLATFORM", "The runner has no temporary directory, so secret files cannot be written.");
}
function newName() {
	return `senhasegura-${(0, node_crypto.randomBytes)(16).toString("hex")}`;
}
function writePrivateFiles(directory, files, protect = () => {}) {
	return guarded("written", () => {
		(0, node_fs.mkdirSync)(directory, { mode: 448 });
		try {
			return protect(directory), files.map((file) => {
				let path = (0, node_path.join)(directory, file.path);
				return makeParents(directory, (0, node_path.dirname)(path)), writeNewFile(path, file.content.reveal(), file.mode);
			});
		} catch (error) {
			throw (0, node_fs.rmSync)(directory, {
				recursive: !0,
				force: !0
			}), error;
		}
	});
}
function removePrivateFiles(temporaryDirectory, { directory, inodes }) {
	guarded("removed", () => {
		let name = (0, node_path.basename)(directory);
		if (!isSameFile((0, node_path.dirname)(directory), temporaryDirectory) || !NAME.test(name)) throw refused("the directory for secret files was not made by this product");
		let path = (0, node_path.join)((0, node_fs.realpathSync)(temporaryDirectory), name), status = (0, node_fs.lstatSync)(path, { throwIfNoEntry: !1 });
		if (status === void 0) return;
		if (!status.isDirectory() || isForeign(status.uid)) throw refused("the directory for secret files was replaced by something else");
		let patience = new Patience(), overwritten = overwriteAll(path, new Set(inodes), patience);
		if (patience.until(() => (0, node_fs.rmSync)(path, {
			recursive: !0,
			force: !0
		})), !overwritten) throw refused("one of them was deleted without being overwritten");
	});
}
function isForeign(owner) {
	try {
		let { uid } = (0, node_os.userInfo)();
		return uid >= 0 && owner !== uid;
	} catch {
		return !1;
	}
}
function overwriteAll(directory, made, patience) {
	let all = !0;
	for (let path of filesBelow(directory)) try {
		patience.until(() => overwriteFile(path, made));
	} catch {
		all = !1;
	}
	return all;
}
function* filesBelow(directory) {
	for (let entry of (0, node_fs.readdirSync)(directory, { withFileTypes: !0 })) {
		let path = (0, node_path.join)(directory, entry.name);
		entry.isDirectory() ? yield* filesBelow(path) : entry.isFile() && (yield path);
	}
}
function makeParents(directory, parent) {
	let path = directory;
	for (let segment of (0, node_path.relative)(directory, parent).split(node_path.sep).filter(Boolean)) path = (0, node_path.join)(path, segment), (0, node_fs.lstatSync)(path, { throwIfNoEntry: !1 })?.isDirectory() !== !0 && (0, node_fs.mkdirSync)(path, { mode: 448 });
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		throw error instanceof require_borrowed.W ? error : refused(`secret files could not be ${done} (${require_borrowed.k(error) ?? "unknown"})`);
	}
}
function refused(why) {
	return new require_borrowed.W("ERR_FILE", `Secret files are kept in a private directory below the runner's temporary directory, but ${why}.`);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return writePrivateFiles;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return overwriteFile;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return writeJournalFile;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return noTemporaryDirectory;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return Patience;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return removePrivateFiles;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return inodeOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return choosePrivateDirectory;
	}
});
