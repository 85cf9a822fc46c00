const require_borrowed = require("./borrowed.js"), require_private_directory = require("./private-directory.js");
let node_path = require("node:path"), node_fs = require("node:fs"), node_os = require("node:os");
const HELD = /* @__PURE__ */ new Set([
	"EBUSY",
	"EPERM",
	"EACCES",
	"ENOTEMPTY"
]);
var Patience = class {
	#pause;
	#triesLeft = 20;
	constructor(pause = require_borrowed.w) {
		this.#pause = pause;
	}
	until(attempt) {
		for (;;) try {
			return attempt();
		} catch (error) {
			if (!HELD.has(require_borrowed.j(error) ?? "") || this.#triesLeft === 0) throw error;
			--this.#triesLeft, this.#pause(50);
		}
	}
};
const NAME = /^set_(env|output)_[\w-]+$/;
function scrubCommandFile(temporaryDirectory, path) {
	if (emptyCommandFile(temporaryDirectory, path)) try {
		new Patience().until(() => (0, node_fs.unlinkSync)(path));
	} catch {}
}
function emptyCommandFile(temporaryDirectory, path) {
	if (temporaryDirectory === void 0 || !NAME.test((0, node_path.basename)(path))) return !1;
	try {
		let { native } = node_fs.realpathSync, status = (0, node_fs.lstatSync)(path, { bigint: !0 });
		return !isBelow(native(temporaryDirectory), native((0, node_path.dirname)(path))) || !status.isFile() || status.nlink !== 1n ? !1 : new Patience().until(() => require_private_directory.d(path, /* @__PURE__ */ new Set([require_private_directory.l(status)])));
	} catch {
		return !1;
	}
}
function isBelow(directory, other) {
	let way = (0, node_path.relative)(directory, other);
	return way !== "" && way.split(node_path.sep)[0] !== ".." && !(0, node_path.isAbsolute)(way);
}
function journalCommand(path, windows) {
	return command(["--journal", path], windows);
}
function leaseCommand({ podName, deploy, namespace, secretIds }, { windows, journalFile }) {
	if (secretIds.length === 0) return journalFile === void 0 ? void 0 : journalCommand(journalFile, windows);
	let identity = [
		"--pod-name",
		podName,
		"--deploy",
		deploy,
		"--namespace",
		namespace
	], ids = secretIds.flatMap((id) => ["--secret-id", id]);
	return command([...identity, ...ids], windows);
}
function refOf(custody) {
	return custody.replace(/^pam-(?:credential|key):/, "");
}
function custodyCommand(ref, { windows }) {
	return command(["--custody", ref], windows);
}
function command(words, windows) {
	return [
		"senhasegura",
		"cleanup",
		...words.map((word) => PLAIN.test(word) ? word : quote(word, windows))
	].join(" ");
}
const PLAIN = /^[\w+:./-]+$/;
function quote(word, windows) {
	return windows ? require_borrowed.b(word) : require_borrowed.x(word);
}
function reasonOf(error) {
	return error instanceof require_borrowed.ot ? error.message : "an unexpected error";
}
async function giveBackLease(journal, vault, lease, place) {
	let known = lease;
	try {
		lease.secretIds.length === 0 && (known = await askAgain(journal, await vault(), lease));
		let results = await require_borrowed.C(known.secretIds.map((id) => async () => (await vault()).deprovision(known, id)), require_borrowed.S), failed = results.find((result) => result.status === "rejected");
		if (failed !== void 0) throw failed.reason;
		journal.gaveBackLease(known);
		let given = results.some((one) => one.status === "fulfilled" && one.value === "given-back");
		return {
			kind: "lease",
			name: describeLease(known),
			result: given ? "given-back" : "nothing-left"
		};
	} catch (error) {
		return {
			kind: "lease",
			name: describeLease(known),
			result: "failed",
			reason: withoutId(known, reasonOf(error)),
			byHand: leaseCommand(known, place),
			expiration: known.expiration
		};
	}
}
async function askAgain(journal, vault, lease) {
	let objects = await vault.provision(lease), known = require_borrowed.y(lease, objects);
	if (journal.lent(known), known.secretIds.length < objects.length) throw new require_borrowed.ot("ERR_CLEANUP", "The vault did not say the id of the secret.");
	return known;
}
function describeLease({ podName, deploy, namespace, secretIds }) {
	return `ephemeral credential of pod-name ${podName}, deploy ${deploy}, namespace ${namespace}${secretIds.length > 0 ? `, secret id ${secretIds.join(", ")}` : ""}`;
}
function withoutId({ secretIds }, reason) {
	return secretIds.length > 0 ? reason : `${reason} Its secret id isn't known: a journal finds it (senhasegura cleanup --journal FILE), and so does the vault, by the pod-name.`;
}
function removePrivateFiles(temporaryDirectory, { directory, inodes }) {
	require_private_directory.r("removed", () => {
		let name = (0, node_path.basename)(directory);
		if (!require_private_directory.u((0, node_path.dirname)(directory), temporaryDirectory) || !require_private_directory.t.test(name)) throw require_private_directory.o("the directory for secret files was not made by this product");
		let path = (0, node_path.join)((0, node_fs.realpathSync)(temporaryDirectory), name), status = (0, node_fs.lstatSync)(path, { throwIfNoEntry: !1 });
		if (status === void 0) return;
		if (!status.isDirectory() || isForeign(status.uid)) throw require_private_directory.o("the directory for secret files was replaced by something else");
		let patience = new Patience(), overwritten = overwriteAll(path, new Set(inodes), patience);
		if (patience.until(() => (0, node_fs.rmSync)(path, {
			recursive: !0,
			force: !0
		})), !overwritten) throw require_private_directory.o("one of them was deleted without being overwritten");
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
		patience.until(() => require_private_directory.d(path, made));
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
async function giveBack(journal, vault, place) {
	let { leases, custodies } = journal.data, { temporaryDirectory } = place;
	for (let path of journal.data.handover) scrubCommandFile(temporaryDirectory, path);
	let files = giveBackFiles(journal, temporaryDirectory), remote = await require_borrowed.C([...leases.map((lease) => async () => giveBackLease(journal, vault, lease, place)), ...custodies.map((ref) => async () => giveBackCustody(journal, vault, ref, place))], require_borrowed.S);
	return [...files, ...remote.flatMap((one) => one.status === "fulfilled" ? [one.value] : [])];
}
function giveBackFiles(journal, temporaryDirectory) {
	let { files } = journal.data;
	if (files === void 0) return [];
	let name = `the secret files in ${files.directory}`;
	try {
		if (temporaryDirectory === void 0) throw require_private_directory.a();
		return removePrivateFiles(temporaryDirectory, files), journal.removedFiles(), [{
			kind: "files",
			name,
			result: "given-back"
		}];
	} catch (error) {
		return [{
			kind: "files",
			name,
			result: "failed",
			reason: reasonOf(error)
		}];
	}
}
async function giveBackCustody(journal, vault, custody, place) {
	let name = `custody of ${custody}`, ref = refOf(custody);
	try {
		let result = await (await vault()).releaseCustody(ref);
		return journal.gaveBackCustody(custody), {
			kind: "custody",
			name,
			result
		};
	} catch (error) {
		let byHand = custodyCommand(ref, place);
		return {
			kind: "custody",
			name,
			result: "failed",
			reason: reasonOf(error),
			byHand
		};
	}
}
function outcomeLine(outcome) {
	let { kind, name, result, reason, byHand, expiration } = outcome, what = require_borrowed.it(name, 300);
	switch (result) {
		case "given-back": return `${DONE[kind]} ${what}${changeOf(outcome)}`;
		case "nothing-left": return `Nothing to give back: ${what}`;
		case "failed": {
			let end = expiration === void 0 ? "" : ` It expires by itself at ${require_borrowed.it(expiration)}.`, later = byHand === void 0 ? "" : ` To return it later: ${require_borrowed.it(byHand, 1e4)}`;
			return `Not given back: ${what}.${reason === void 0 ? "" : ` ${reason}`}${end}${later}`;
		}
	}
}
function tellOutcomes(outcomes, say) {
	for (let outcome of outcomes) (outcome.result === "failed" ? say.failed : say.info)(outcomeLine(outcome));
	return outcomes.filter(({ result }) => result === "failed").length;
}
function outcomesMarkdown(outcomes) {
	let rows = outcomes.map((outcome) => [
		outcome.name,
		outcome.result === "given-back" ? `${DONE[outcome.kind]}${changeOf(outcome)}` : RESULT[outcome.result],
		outcome.reason ?? ""
	]);
	return require_borrowed._("Secrets given back", [
		"What",
		"Result",
		"Why"
	], rows);
}
const RESULT = {
	"nothing-left": "Nothing to give back",
	failed: "NOT given back"
}, DONE = {
	lease: "Deprovisioned",
	custody: "Released",
	files: "Deleted"
};
function changeOf({ kind, name }) {
	return kind !== "custody" || name.includes("pam-key:") ? "" : "; the vault changes its password now where the credential's policy says so";
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return custodyCommand;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return emptyCommandFile;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return removePrivateFiles;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return tellOutcomes;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return leaseCommand;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return giveBack;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return refOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return outcomesMarkdown;
	}
});
