import { A as join, Ct as fchmodSync, Dt as lstatSync, E as errnoOf, Et as ftruncateSync, It as writeSync, J as randomBytes, M as sep, Mt as realpathSync, Nt as rmSync, O as dirname, Ot as mkdirSync, Pt as statSync, Tt as fsyncSync, bt as closeSync, ht as SenhaseguraError, j as relative, kt as openSync, wt as fstatSync, xt as constants } from "./borrowed.js";
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
function writeNewFile(path, content, mode = 384) {
	let bytes = typeof content == "string" ? Buffer.from(content) : content, { O_CREAT, O_EXCL, O_WRONLY } = constants, file = openSync(path, O_CREAT | O_EXCL | O_WRONLY | NO_FOLLOW, 384);
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		return mode !== 384 && fchmodSync(file, mode), inodeOf(fstatSync(file, { bigint: !0 }));
	} finally {
		closeSync(file);
	}
}
const PRIVATE_NAME = /^senhasegura-[0-9a-f]{32}$/;
function choosePrivateDirectory(temporaryDirectory) {
	return guarded("written", () => join(realpathSync(temporaryDirectory), newName()));
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
export { noTemporaryDirectory as a, writeNewFile as c, overwriteFile as d, newName as i, inodeOf as l, choosePrivateDirectory as n, refused as o, guarded as r, writePrivateFiles as s, PRIVATE_NAME as t, isSameFile as u };
