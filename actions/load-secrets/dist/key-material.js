import { B as readPemInput, H as createSecureContext, K as createPrivateKey, L as PEM_BEGIN, R as invalidInput, V as textOfUtf8, W as constants, X as Redacted, _t as throwProblems, ht as SenhaseguraError, q as privateDecrypt, z as readCertificates } from "./borrowed.js";
const CIPHER_BYTES = /* @__PURE__ */ new Set([
	128,
	256,
	384,
	512,
	1024
]);
function decryptWith(key, hash) {
	return (field) => {
		let text = field.value?.reveal() ?? "", bytes = Buffer.from(text, "base64");
		if (!CIPHER_BYTES.has(bytes.length) || bytes.toString("base64") !== text) return field;
		let clear = decrypted(bytes, key, hash), value = clear && textOfUtf8(clear);
		return value === void 0 ? {
			key: field.key,
			code: "ERR_VALUE_ENCRYPTED",
			problem: "was encrypted for another key than decryption-key, or with another hash than decryption-hash"
		} : {
			key: field.key,
			value: new Redacted(value),
			cipher: new Redacted(text)
		};
	};
}
function decrypted(bytes, key, oaepHash) {
	try {
		return privateDecrypt({
			key,
			padding: constants.RSA_PKCS1_OAEP_PADDING,
			oaepHash
		}, bytes);
	} catch {
		return;
	}
}
function readKeyMaterial(inputs, hide) {
	let problems = [], given = (text, read) => {
		try {
			return text === void 0 ? void 0 : read(text);
		} catch (error) {
			if (!(error instanceof SenhaseguraError)) throw error;
			problems.push(...error.problems);
			return;
		}
	}, material = {
		ca: given(inputs.caCertificate, (text) => readCertificates("ca-certificate", readPemInput("ca-certificate", text))),
		client: given(inputs.clientCertificate, (text) => readIdentity(text, inputs.clientKey?.reveal(), hide)),
		decrypt: given(inputs.decryptionKey?.reveal(), (text) => decryptWith(readDecryptionKey(text, hide), inputs.decryptionHash))
	};
	return throwProblems(problems), material;
}
function loadKey(input, textOrPath, hide) {
	let content = readPemInput(input, textOrPath).toString();
	return content !== textOrPath && hide(new Redacted(content)), content;
}
function readIdentity(certificate, key, hide) {
	let content = readPemInput("client-certificate", certificate);
	if (!content.includes(PEM_BEGIN)) return usable({
		pfx: content,
		passphrase: key ?? ""
	}, "client-certificate", "is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted (openssl pkcs12 -legacy)");
	if (key === void 0) throw invalidInput("client-key", "is missing, but client-certificate requires it");
	return usable({
		cert: readCertificates("client-certificate", content),
		key: loadKey("client-key", key, hide)
	}, "client-key", "cannot be read, or does not match client-certificate; decrypt an encrypted key, or give a PKCS#12 file");
}
function usable(identity, input, what) {
	try {
		return createSecureContext(identity), identity;
	} catch {
		throw invalidInput(input, what);
	}
}
function readDecryptionKey(textOrPath, hide) {
	let pem = loadKey("decryption-key", textOrPath, hide);
	try {
		let key = createPrivateKey(pem);
		if (key.asymmetricKeyType === "rsa") return key;
	} catch {}
	throw invalidInput("decryption-key", "is not an RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)");
}
export { readKeyMaterial };
