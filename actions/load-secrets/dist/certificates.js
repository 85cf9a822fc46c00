import { $ as stringAt, H as createSecureContext, K as createPrivateKey, U as X509Certificate, X as Redacted, Z as SMALL_ANSWER_BYTES, ht as SenhaseguraError, st as firstAnswer } from "./borrowed.js";
import { n as unlessRefused } from "./domain-codes.js";
const BEGIN = "-----BEGIN ", CERTIFICATES = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g, PRIVATE_KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;
function unwrapped(text) {
	if (text.includes(BEGIN)) return text;
	let bytes = Buffer.from(text, "base64");
	return bytes.includes(BEGIN) ? bytes.toString() : bytes;
}
function certificatesIn(content) {
	let blocks = typeof content == "string" ? content.match(CERTIFICATES) : [content];
	return orUndefined(() => blocks?.map((block) => new X509Certificate(block)));
}
function keyIn(content, passphrase) {
	return (typeof content == "string" ? keyInPem : keyInDer)(content, passphrase)?.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
}
function keyInPem(content, passphrase) {
	let [key = ""] = PRIVATE_KEY.exec(content) ?? [];
	return orUndefined(() => createPrivateKey({
		key,
		passphrase
	}));
}
function keyInDer(key, passphrase) {
	for (let type of [
		"pkcs8",
		"pkcs1",
		"sec1"
	]) {
		let read = orUndefined(() => createPrivateKey({
			key,
			passphrase,
			type,
			format: "der"
		}));
		if (read !== void 0) return read;
	}
}
function certificateIn(pfx, passphrase) {
	return orUndefined(() => {
		let der = createSecureContext({
			pfx,
			passphrase
		}).context.getCertificate?.();
		return der ? new X509Certificate(der) : void 0;
	});
}
function orUndefined(read) {
	try {
		return read();
	} catch {
		return;
	}
}
const FORMAT = {
	pfx: "pfx",
	password: "pfx",
	crt: "crt",
	key: "crt",
	pem: "pem"
}, NO_CERTIFICATE = /* @__PURE__ */ new Set([
	1007,
	1008,
	1009,
	1010,
	1049
]);
async function readCertificate(session, id, keys, password) {
	return unlessRefused(NO_CERTIFICATE, async () => downloadAll(session, id, keys, password));
}
async function downloadAll(session, id, keys, password) {
	let fields = [], ends = [];
	for (let format of new Set(keys.map((key) => FORMAT[key]))) {
		let parts = readParts(await download(session, id, format, format !== "crt" || keys.includes("key") ? password : void 0), format, password.reveal());
		ends.push(parts.validTo), fields.push(...keys.flatMap((key) => FORMAT[key] === format ? fieldOf(key, parts) : []));
	}
	let validTo = ends.find((end) => end !== void 0);
	return {
		kind: "certificate",
		ref: id,
		id,
		fields,
		expiration: validTo && dateOf(validTo)
	};
}
async function download(session, id, format, password) {
	let call = {
		method: "POST",
		path: ["certificate", "download"],
		json: {
			id,
			format,
			...password && {
				download_key: !0,
				password: password.reveal()
			}
		},
		repeatable: !0,
		what: `download certificate:${id}`,
		maxBytes: SMALL_ANSWER_BYTES
	}, calls = ["api", "iso"].map((prefix) => ({
		...call,
		prefix
	}));
	return (await firstAnswer(session, calls)).answer;
}
function readParts(answer, format, password) {
	let text = stringAt(answer, "certificate");
	if (!text) throw new SenhaseguraError("ERR_ANSWER", "The vault's answer holds no certificate, so this version doesn't know its API.");
	if (format === "pfx") {
		let pfx = Buffer.from(text, "base64"), values = {
			pfx: pfx.toString("base64"),
			password
		};
		return {
			validTo: certificateIn(pfx, password)?.validTo,
			values
		};
	}
	let certificates = certificatesIn(unwrapped(text)), crt = certificates?.map(String).join(""), key = keyIn(unwrapped(stringAt(answer, "key") ?? text), password), pem = crt && key && crt + key;
	return {
		validTo: certificates?.[0]?.validTo,
		values: {
			crt,
			key,
			pem
		}
	};
}
function fieldOf(key, { values }) {
	let value = values[key];
	return value ? {
		key,
		value: new Redacted(value)
	} : {
		key,
		problem: `${key === "crt" ? "is no certificate" : "is no certificate with a private key"} in any form that this version reads`
	};
}
function dateOf(validTo) {
	return new Date(validTo).toISOString().slice(0, 19).replace("T", " ");
}
export { readCertificate };
