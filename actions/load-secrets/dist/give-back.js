import { $ as stringAt, T as connect, Y as timingSafeEqual, a as hideInputs, c as parseJson, d as parseInputs, gt as problemsOf, ht as SenhaseguraError, i as readInputs, l as withoutSecrets, mt as ProblemsError, n as createPlatform, o as jobName, p as Journal, pt as printable, r as readContext, s as authenticate, t as reportingErrors, u as cleanupFailureOf } from "./borrowed.js";
import { a as custodyCommand, n as tellOutcomes, o as leaseCommand, r as giveBack$1, s as refOf, t as outcomesMarkdown } from "./outcomes.js";
const BUDGET_MS = 6e4;
async function giveBackClaim({ data, inputs }, { platform, runtime }, masks, { file, save = () => {} } = {}) {
	let ended = new AbortController(), deadline = AbortSignal.timeout(BUDGET_MS), signal = AbortSignal.any([deadline, someTimeAfter(runtime, ended.signal)]), connecting, vault = async () => (connecting ??= connect(inputs, platform, {
		...runtime,
		signal
	}, masks), (await connecting).vault);
	try {
		let outcomes = await giveBack$1(new Journal(data, save), vault, {
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
			data: readJournal(parseJson(body)),
			verify: (clientSecret) => timingSafeEqual(Buffer.from(mac), Buffer.from(authenticate(body, clientSecret)))
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
	return stringAt(members, name) ?? fail();
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
	return new SenhaseguraError("ERR_STATE", "Nothing was given back, because the journal is damaged or not a journal. The log of the step that loaded the secrets lists what was borrowed. To return it: senhasegura cleanup --custody REF, or senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID");
}
function refuse(why, data, windows) {
	let { files, leases, custodies } = data;
	return {
		kind: "refusal",
		error: new SenhaseguraError("ERR_STATE", `Nothing was given back, because the journal of this job ${why.replace(/\.$/, "")}. ${namesOf(data)}${remedyOf(data, windows)}`),
		lendsNothing: files === void 0 && leases.length + custodies.length === 0
	};
}
function unchecked(reason) {
	return `cannot be checked. ${problemsOf(reason).map(({ message }) => message).join(" ")}`;
}
function namesOf({ files, leases, custodies }) {
	let names = [
		...leases.map(({ podName, secretIds }) => `ephemeral credential of pod-name ${podName} (secret id ${secretIds.join(", ") || "unknown"})`),
		...custodies.map((name) => `custody of ${name}`),
		...files === void 0 ? [] : [`the files in ${files.directory}`]
	], shown = names.slice(0, 20).map((name) => printable(name, 200));
	return names.length === 0 ? "It names nothing." : `It names: ${shown.join("; ")}.`;
}
function remedyOf({ leases, custodies }, windows) {
	let commands = [...leases.flatMap((lease) => leaseCommand(lease, { windows }) ?? []), ...custodies.map((custody) => custodyCommand(refOf(custody), { windows }))];
	return commands.length === 0 ? "" : " To give it back later, use the url and the client secret of the step that borrowed it: " + commands.slice(0, 20).map((one) => printable(one, 1e4)).join("; ");
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
function unsealed(state) {
	try {
		return {
			kind: "sealed",
			...readSealedJournal(state)
		};
	} catch (error) {
		if (!(error instanceof SenhaseguraError)) throw error;
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
		let inputs = parseInputs(candidate, step.platform, step.context), isOurs = verify(inputs.credentials.clientSecret);
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
	return data.job === "" || (data.leg === inputs.jobLeg || inputs.jobLeg === "" || data.leg === "") && data.job === jobName(await runtime.identifyJob());
}
function candidates(raw) {
	return [
		raw,
		Object.fromEntries(Object.entries(raw).filter(([name]) => !CONNECTION.has(name))),
		{}
	].map(withoutSecrets);
}
const CONNECTION = /* @__PURE__ */ new Set([
	"url",
	"client-id",
	"client-secret"
]);
async function cleanUp(state, step) {
	let masks = hideInputs(step);
	masks.finish();
	let claimed = await claim(state, step, "this-job");
	if (claimed.kind === "refusal") return reportRefusal(claimed, step);
	let outcomes = await giveBackClaim(claimed, step, masks);
	return report(outcomes, step), outcomes.every(({ result }) => result !== "failed");
}
function reportRefusal({ error, lendsNothing }, step) {
	return lendsNothing ? !0 : (tellFailure(error, step), !1);
}
function report(outcomes, step) {
	let { platform } = step, failures = [];
	tellOutcomes(outcomes, {
		info: (line) => platform.info(line),
		failed: (message) => failures.push({
			code: "ERR_CLEANUP",
			message
		})
	}), outcomes.length > 0 && platform.summary(outcomesMarkdown(outcomes));
	let [first, ...rest] = failures;
	first !== void 0 && tellFailure(new ProblemsError([first, ...rest]), step);
}
function tellFailure(error, { raw, platform }) {
	if (cleanupFailureOf(raw) === "fail") throw error;
	for (let { message } of error.problems) platform.warning(message);
}
async function giveBack(state) {
	await reportingErrors(async (runtime) => {
		let raw = readInputs(), context = await readContext(raw);
		await cleanUp(state, {
			raw,
			platform: createPlatform(),
			runtime,
			context
		});
	}, "go on");
}
export { giveBack };
