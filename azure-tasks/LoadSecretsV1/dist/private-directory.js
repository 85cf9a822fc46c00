const require_borrowed = require("./borrowed.js");
let node_crypto = require("node:crypto"), node_path = require("node:path"), node_fs = require("node:fs");
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
function writeNewFile(path, content, mode = 384) {
	let bytes = typeof content == "string" ? Buffer.from(content) : content, { O_CREAT, O_EXCL, O_WRONLY } = node_fs.constants, file = (0, node_fs.openSync)(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += (0, node_fs.writeSync)(file, bytes, at);
		return mode !== 384 && (0, node_fs.fchmodSync)(file, mode), inodeOf((0, node_fs.fstatSync)(file, { bigint: !0 }));
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
const PRIVATE_NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => (0, node_path.join)((0, node_fs.realpathSync)(temporaryDirectory), newName()));
}
function noTemporaryDirectory() {
	return new require_borrowed.ot("ERR_PLATFORM", "The runner has no temporary directory, so secret files cannot be written.");
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
function makeParents(directory, parent) {
	let path = directory;
	for (let segment of (0, node_path.relative)(directory, parent).split(node_path.sep).filter(Boolean)) path = (0, node_path.join)(path, segment), (0, node_fs.lstatSync)(path, { throwIfNoEntry: !1 })?.isDirectory() !== !0 && (0, node_fs.mkdirSync)(path, { mode: 448 });
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		throw error instanceof require_borrowed.ot ? error : refused(`secret files could not be ${done} (${require_borrowed.j(error) ?? "unknown"})`);
	}
}
function refused(why) {
	return new require_borrowed.ot("ERR_FILE", `Secret files are kept in a private directory below the runner's temporary directory, but ${why}.`);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return noTemporaryDirectory;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return writeNewFile;
	}
}), Object.defineProperty(exports, "d", {
	enumerable: !0,
	get: function() {
		return overwriteFile;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return newName;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return inodeOf;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return choosePrivateDirectory;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return refused;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return guarded;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return writePrivateFiles;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return PRIVATE_NAME;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return isSameFile;
	}
});
