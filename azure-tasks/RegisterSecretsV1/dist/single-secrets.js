Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js");
function createSecretReader(session, onWay) {
	let shown, showing, told = !1, read = async (identity, spellings) => {
		let paths = spellings.map((spell) => spell(identity)), known = await askForOne(session, identity, paths);
		if (known === void 0) return;
		let { answer, call } = known;
		return spellings.length > 1 && (shown = spellings[paths.indexOf(call.path)]), told || onWay(require_borrowed.x({
			...call,
			path: [...require_borrowed.v, "{identity}"]
		})), told = !0, require_borrowed.T(answer, identity);
	};
	return async (identity) => {
		if (!isSpelledInTwoWays(identity)) return read(identity, [encoded]);
		for (; shown === void 0 && showing !== void 0;) await showing;
		if (shown !== void 0) return read(identity, [shown]);
		let reading = read(identity, [encoded, plain]);
		return showing = Promise.allSettled([reading]).then(() => showing = void 0), reading;
	};
}
const encoded = (identity) => [...require_borrowed.v, identity], plain = (identity) => [...require_borrowed.v, ...identity.split("/")];
function isSpelledInTwoWays(identity) {
	return identity.includes("/") && !identity.split("/").some((part) => /^\.{0,2}$/.test(part));
}
async function askForOne(session, identity, paths) {
	try {
		let what = `read the secret ${require_borrowed.O(identity)}`, known = await require_borrowed.C(session, require_borrowed.b(session, paths, what));
		if (known.ok) return known.value;
		if (known.fault.some(({ refusal }) => refusal.bodyStatus !== void 0)) return;
		throw notServed(known.fault);
	} catch (error) {
		if (error instanceof require_borrowed.E && require_borrowed.D(error)) return;
		throw error;
	}
}
function notServed([first]) {
	return new require_borrowed.k(first?.code ?? "ERR_GATEWAY", `${first?.message ?? ""} Not every vault can read a single secret: use read: auto.`);
}
exports.createSecretReader = createSecretReader;
