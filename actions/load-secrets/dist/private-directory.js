import { A as relative, D as dirname, E as basename, K as SenhaseguraError, T as errnoOf, _t as realpathSync, at as closeSync, ct as fchmodSync, dt as ftruncateSync, ft as lstatSync, gt as readdirSync, it as userInfo, j as sep, k as join, lt as fstatSync, mt as openSync, ot as constants, pt as mkdirSync, tt as randomBytes, ut as fsyncSync, vt as rmSync, xt as writeSync, yt as statSync } from "./borrowed.js";
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
function overwriteFile(path, made) {
	return withFile(path, constants.O_RDONLY, made, (file) => fchmodSync(file, 384)), withFile(path, constants.O_RDWR, made, (file) => {
		let { size } = fstatSync(file), zeros = Buffer.alloc(Math.min(size, 65536));
		for (let at = 0; at < size;) at += writeSync(file, zeros, 0, Math.min(zeros.length, size - at), at);
		fsyncSync(file), ftruncateSync(file);
	});
}
function withFile(path, flags, made, work) {
	if (!made.has(inodeOf(lstatSync(path, { bigint: !0 })))) return !1;
	let file = openSync(path, flags | NO_FOLLOW);
	try {
		let isMade = made.has(inodeOf(fstatSync(file, { bigint: !0 })));
		return isMade && work(file), isMade;
	} finally {
		closeSync(file);
	}
}
function inodeOf({ dev, ino }) {
	return `${BigInt.asUintN(32, dev)}:${ino}`;
}
function isSameFile(one, other) {
	let status = statSync(one, {
		bigint: !0,
		throwIfNoEntry: !1
	});
	return status !== void 0 && inodeOf(status) === inodeOf(statSync(other, { bigint: !0 }));
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
			if (!HELD.has(errnoOf(error) ?? "") || this.#triesLeft === 0) throw error;
			--this.#triesLeft, this.#pause(50);
		}
	}
};
function holdStill(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
function writeNewFile(path, content, mode = 384) {
	let bytes = typeof content == "string" ? Buffer.from(content) : content, { O_CREAT, O_EXCL, O_WRONLY } = constants, file = openSync(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		return mode !== 384 && fchmodSync(file, mode), inodeOf(fstatSync(file, { bigint: !0 }));
	} finally {
		closeSync(file);
	}
}
const NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => join(realpathSync(temporaryDirectory), newName()));
}
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
function noTemporaryDirectory() {
	return new SenhaseguraError("ERR_PLATFORM", "The runner has no temporary directory, so secret files cannot be written.");
}
function newName() {
	return `senhasegura-${randomBytes(16).toString("hex")}`;
}
function writePrivateFiles(directory, files, protect = () => {}) {
	return guarded("written", () => {
		mkdirSync(directory, { mode: 448 });
		try {
			return protect(directory), files.map((file) => {
				let path = join(directory, file.path);
				return makeParents(directory, dirname(path)), writeNewFile(path, file.content.reveal(), file.mode);
			});
		} catch (error) {
			throw rmSync(directory, {
				recursive: !0,
				force: !0
			}), error;
		}
	});
}
function removePrivateFiles(temporaryDirectory, { directory, inodes }) {
	guarded("removed", () => {
		let name = basename(directory);
		if (!isSameFile(dirname(directory), temporaryDirectory) || !NAME.test(name)) throw refused("the directory for secret files was not made by this product");
		let path = join(realpathSync(temporaryDirectory), name), status = lstatSync(path, { throwIfNoEntry: !1 });
		if (status === void 0) return;
		if (!status.isDirectory() || isForeign(status.uid)) throw refused("the directory for secret files was replaced by something else");
		let patience = new Patience(), overwritten = overwriteAll(path, new Set(inodes), patience);
		if (patience.until(() => rmSync(path, {
			recursive: !0,
			force: !0
		})), !overwritten) throw refused("one of them was deleted without being overwritten");
	});
}
function isForeign(owner) {
	try {
		let { uid } = userInfo();
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
	for (let entry of readdirSync(directory, { withFileTypes: !0 })) {
		let path = join(directory, entry.name);
		entry.isDirectory() ? yield* filesBelow(path) : entry.isFile() && (yield path);
	}
}
function makeParents(directory, parent) {
	let path = directory;
	for (let segment of relative(directory, parent).split(sep).filter(Boolean)) path = join(path, segment), lstatSync(path, { throwIfNoEntry: !1 })?.isDirectory() !== !0 && mkdirSync(path, { mode: 448 });
}
function guarded(done, work) {
	try {
		return work();
	} catch (error) {
		throw error instanceof SenhaseguraError ? error : refused(`secret files could not be ${done} (${errnoOf(error) ?? "unknown"})`);
	}
}
function refused(why) {
	return new SenhaseguraError("ERR_FILE", `Secret files are kept in a private directory below the runner's temporary directory, but ${why}.`);
}
export { writePrivateFiles as a, overwriteFile as c, writeJournalFile as i, noTemporaryDirectory as n, Patience as o, removePrivateFiles as r, inodeOf as s, choosePrivateDirectory as t };
