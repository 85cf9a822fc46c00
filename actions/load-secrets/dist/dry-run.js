import { C as isOneTimeCode, S as resolvePlacement, T as connect, _t as throwProblems, b as describePlacement, mt as ProblemsError, w as fetchWithoutTaking, x as selectSecrets } from "./borrowed.js";
const NOT_ASKED = {
	"pam-credential": "not asked for, because that takes custody",
	"pam-key": "not asked for, because that takes custody",
	provisioned: "not asked for, because that creates a credential"
};
function checkLines(plan, objects, now, decrypt) {
	let select = (entries) => selected(() => {
		let { secrets, notices } = selectSecrets({
			...plan,
			entries
		}, objects, now, decrypt);
		return {
			destinations: secrets.map(({ placement }) => describePlacement(placement)),
			notices
		};
	}), checks = plan.entries.map((entry) => checkLine(entry, plan, select)), together = select(plan.entries.filter((_, index) => checks[index]?.state === "ok"));
	return {
		checks,
		problems: together.problems,
		notices: together.notices
	};
}
function selected(select) {
	try {
		return {
			...select(),
			problems: []
		};
	} catch (error) {
		if (!(error instanceof ProblemsError)) throw error;
		return {
			destinations: [],
			notices: [],
			problems: error.problems
		};
	}
}
function checkLine(entry, plan, select) {
	let why = isOneTimeCode(entry) ? "not asked for, because a one-time code is only shown to the step that uses it" : NOT_ASKED[entry.kind];
	if (why !== void 0) return {
		state: "not-asked",
		message: `${described(entry, plannedDestinations(entry, plan))}, ${why}`,
		problems: []
	};
	let { destinations, problems, notices } = select([entry]), message = described(entry, destinations);
	return problems.length > 0 ? {
		state: "failed",
		message,
		problems
	} : destinations.length > 0 ? {
		state: "ok",
		message,
		problems: []
	} : {
		state: "left-out",
		message: `${message}, ${notices[0] ?? "optional and not in the vault"}`,
		problems: []
	};
}
function plannedDestinations(entry, { naming }) {
	if (entry.key === void 0) return [];
	let placement = resolvePlacement(entry, entry.key, naming);
	return placement.ok ? [describePlacement(placement.value)] : [];
}
function described({ line, text }, destinations) {
	let unsaid = destinations.length - 20, shown = [...destinations.slice(0, 20), ...unsaid > 0 ? [`${unsaid} more`] : []];
	return `line ${line}: ${text}${shown.length === 0 ? "" : ` -> ${shown.join(", ")}`}`;
}
async function dryRun(inputs, plan, { platform, runtime }, masks, way) {
	platform.info("Dry run: nothing is taken from the vault or exported."), inputs.registration !== void 0 && platform.info(NOT_REGISTERED);
	let { vault, decrypt } = await connect(unregistered(inputs), platform, runtime, masks, way), { checks, problems, notices } = checkLines(plan, await masks.finishDuring(fetchWithoutTaking(plan, vault, runtime.signal)), runtime.now(), decrypt);
	for (let notice of notices) platform.warning(notice);
	for (let { state, message } of checks) platform.info(`  ${MARKS[state]}  ${message}`);
	throwProblems([...checks.flatMap((check) => check.problems), ...problems]);
}
const NOT_REGISTERED = "application, system and environment are ignored, because nothing is registered. The authorization of client-id is checked instead.";
function unregistered(inputs) {
	return {
		...inputs,
		registration: void 0
	};
}
const MARKS = {
	ok: "ok       ",
	failed: "FAILED   ",
	"left-out": "left out ",
	"not-asked": "not asked"
};
export { NOT_REGISTERED, dryRun, unregistered };
