Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), require_outcomes = require("./outcomes.js");
let node_crypto = require("node:crypto");
const BUDGET_MS = 6e4;
async function giveBackClaim({ data, inputs }, { platform, runtime }, masks, { file, save = () => {} } = {}) {
	let ended = new AbortController(), deadline = AbortSignal.timeout(BUDGET_MS), signal = AbortSignal.any([deadline, someTimeAfter(runtime, ended.signal)]), connecting, vault = async () => (connecting ??= require_borrowed.A(inputs, platform, {
		...runtime,
		signal
	}, masks), (await connecting).vault);
	try {
		let outcomes = await require_outcomes.r(new require_borrowed.v(data, save), vault, {
			...runtime,
			journalFile: file
		});
		return deadline.aborted ? outcomes.map(tooLate) : outcomes;
	} finally {
		ended.abort(), (await connecting?.catch(() => void 0))?.close();
	}
}
function someTimeAfter({ signal, delay }, ended) {
	let later = new AbortController(), wait = () => {
		delay(5e3, ended).then(() => later.abort(), () => {});
	};
	return signal?.aborted === !0 ? wait() : signal?.addEventListener("abort", wait, {
		once: !0,
		signal: ended
	}), later.signal;
}
function tooLate(outcome) {
	return outcome.result !== "failed" || outcome.kind === "files" ? outcome : {
		...outcome,
		reason: `The ${BUDGET_MS / 1e3} s for giving back are over.`
	};
}
function readSealedJournal(text) {
	let [, mac, body] = /^v1\.([0-9a-f]{64})\.(\{.*)/s.exec(text) ?? [];
	if (mac === void 0 || body === void 0) throw damaged();
	try {
		return {
			data: readJournal(require_borrowed.p(body)),
			verify: (clientSecret) => (0, node_crypto.timingSafeEqual)(Buffer.from(mac), Buffer.from(require_borrowed.f(body, clientSecret)))
		};
	} catch {
		throw damaged();
	}
}
function readJournal(node) {
	let journal = membersOf(node), files = journal.get("files");
	return {
		url: textAt(journal, "url"),
		job: textAt(journal, "job"),
		leg: textAt(journal, "leg"),
		files: files && readFiles(membersOf(files)),
		handover: textsAt(journal, "handover"),
		leases: itemsAt(journal, "leases").map((lease) => readLease(membersOf(lease))),
		custodies: textsAt(journal, "custodies")
	};
}
function readFiles(files) {
	return {
		directory: textAt(files, "directory"),
		inodes: textsAt(files, "inodes")
	};
}
function readLease(lease) {
	return {
		podName: textAt(lease, "podName"),
		deploy: textAt(lease, "deploy"),
		namespace: textAt(lease, "namespace"),
		secretIds: textsAt(lease, "secretIds"),
		expiration: lease.has("expiration") ? textAt(lease, "expiration") : void 0
	};
}
function membersOf(node) {
	return node.kind === "object" ? node.members : fail();
}
function textAt(members, name) {
	return require_borrowed.W(members, name) ?? fail();
}
function itemsAt(members, name) {
	let node = members.get(name);
	return node?.kind === "array" ? node.items : fail();
}
function textsAt(members, name) {
	return itemsAt(members, name).map((node) => node.kind === "string" ? node.value : fail());
}
function fail() {
	throw damaged();
}
function damaged() {
	return new require_borrowed.ot("ERR_STATE", "Nothing was given back, because the journal is damaged or not a journal. The log of the step that loaded the secrets lists what was borrowed. To return it: senhasegura cleanup --custody REF, or senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID");
}
function refuse(why, data, windows) {
	let { files, leases, custodies } = data;
	return {
		kind: "refusal",
		error: new require_borrowed.ot("ERR_STATE", `Nothing was given back, because the journal of this job ${why.replace(/\.$/, "")}. ${namesOf(data)}${remedyOf(data, windows)}`),
		lendsNothing: files === void 0 && leases.length + custodies.length === 0
	};
}
function unchecked(reason) {
	return `cannot be checked. ${require_borrowed.st(reason).map(({ message }) => message).join(" ")}`;
}
function namesOf({ files, leases, custodies }) {
	let names = [
		...leases.map(({ podName, secretIds }) => `ephemeral credential of pod-name ${podName} (secret id ${secretIds.join(", ") || "unknown"})`),
		...custodies.map((name) => `custody of ${name}`),
		...files === void 0 ? [] : [`the files in ${files.directory}`]
	], shown = names.slice(0, 20).map((name) => require_borrowed.it(name, 200));
	return names.length === 0 ? "It names nothing." : `It names: ${shown.join("; ")}.`;
}
function remedyOf({ leases, custodies }, windows) {
	let commands = [...leases.flatMap((lease) => require_outcomes.o(lease, { windows }) ?? []), ...custodies.map((custody) => require_outcomes.a(require_outcomes.s(custody), { windows }))];
	return commands.length === 0 ? "" : " To give it back later, use the url and the client secret of the step that borrowed it: " + commands.slice(0, 20).map((one) => require_borrowed.it(one, 1e4)).join("; ");
}
async function claim(state, step, whose) {
	let sealed = unsealed(state);
	if (sealed.kind === "refusal") return sealed;
	try {
		let found = fitInputs(sealed, step);
		return found.kind === "refusal" || whose === "any-job" || await isOfThisJob(found, step) ? found : refuse("belongs to another job", sealed.data, step.runtime.windows);
	} catch (error) {
		return refuse(unchecked(error), sealed.data, step.runtime.windows);
	}
}
function unclaimed(reason, state, windows) {
	let sealed = unsealed(state);
	return sealed.kind === "refusal" ? sealed : refuse(unchecked(reason), sealed.data, windows);
}
function unsealed(state) {
	try {
		return {
			kind: "sealed",
			...readSealedJournal(state)
		};
	} catch (error) {
		if (!(error instanceof require_borrowed.ot)) throw error;
		return {
			kind: "refusal",
			error,
			lendsNothing: !1
		};
	}
}
function fitInputs({ data, verify }, step) {
	let why;
	for (let candidate of candidates(step.raw)) try {
		let inputs = require_borrowed.g(candidate, step.platform, step.context), isOurs = verify(inputs.credentials.clientSecret);
		if (isOurs && data.url === inputs.url.href) return {
			kind: "claim",
			data,
			inputs
		};
		why = isOurs ? "belongs to another vault" : "was not written with this client secret";
	} catch (error) {
		why ??= unchecked(error);
	}
	return refuse(why ?? "cannot be checked", data, step.runtime.windows);
}
async function isOfThisJob({ data, inputs }, { runtime }) {
	return data.job === "" || (data.leg === inputs.jobLeg || inputs.jobLeg === "" || data.leg === "") && data.job === require_borrowed.d(await runtime.identifyJob());
}
function candidates(raw) {
	return [
		raw,
		Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name))),
		{}
	].map(require_borrowed.m);
}
const CONNECTION = /* @__PURE__ */ new Set([
	"url",
	"client-id",
	"client-secret"
]);
async function cleanUp(state, step) {
	let masks = require_borrowed.u(step);
	masks.finish();
	let claimed = await claim(state, step, "this-job");
	if (claimed.kind === "refusal") return reportRefusal(claimed, step);
	let outcomes = await giveBackClaim(claimed, step, masks);
	return report(outcomes, step), outcomes.every(({ result }) => result !== "failed");
}
function reportUnprepared(reason, state, step) {
	return reportRefusal(unclaimed(reason, state, step.windows), step);
}
function reportRefusal({ error, lendsNothing }, step) {
	return lendsNothing ? !0 : (tellFailure(error, step), !1);
}
function report(outcomes, step) {
	let { platform } = step, failures = [];
	require_outcomes.n(outcomes, {
		info: (line) => platform.info(line),
		failed: (message) => failures.push({
			code: "ERR_CLEANUP",
			message
		})
	}), outcomes.length > 0 && platform.summary(require_outcomes.t(outcomes));
	let [first, ...rest] = failures;
	first !== void 0 && tellFailure(new require_borrowed.at([first, ...rest]), step);
}
function tellFailure(error, { raw, platform }) {
	if (require_borrowed.h(raw) === "fail") throw error;
	for (let { message } of error.problems) platform.warning(message);
}
async function giveBack(journals) {
	require_borrowed.r(), require_borrowed.n(), require_borrowed.t("go on"), await require_borrowed.i(async (signal) => {
		let platform = require_borrowed.o(), giveBackTry = prepare(platform, signal), tries = await Promise.allSettled(journals.map(giveBackTry)), errors = tries.flatMap((one) => one.status === "rejected" ? [one.reason] : []), problems = errors.flatMap(require_borrowed.st);
		if (errors.some((error) => error instanceof require_borrowed.ot)) require_borrowed.c(problems);
		else {
			for (let { message } of problems) platform.warning(message);
			tries.some((one) => one.status === "rejected" || !one.value) && require_borrowed.l();
		}
	});
}
function prepare(platform, signal) {
	try {
		let step = require_borrowed.s(platform, signal);
		return async (journal) => cleanUp(journal, step);
	} catch (error) {
		let windows = process.platform === "win32", unprepared = {
			raw: require_borrowed.a(process.env),
			platform,
			windows
		};
		return async (journal) => Promise.resolve(reportUnprepared(error, journal, unprepared));
	}
}
exports.giveBack = giveBack;
