Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js");
let node_crypto = require("node:crypto"), node_tls = require("node:tls");
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
		let clear = decrypted(bytes, key, hash), value = clear && require_borrowed.u(clear);
		return value === void 0 ? {
			key: field.key,
			code: "ERR_VALUE_ENCRYPTED",
			problem: "was encrypted for another key than decryption-key, or with another hash than decryption-hash"
		} : {
			key: field.key,
			value: new require_borrowed.d(value),
			cipher: new require_borrowed.d(text)
		};
	};
}
function decrypted(bytes, key, oaepHash) {
	try {
		return (0, node_crypto.privateDecrypt)({
			key,
			padding: node_crypto.constants.RSA_PKCS1_OAEP_PADDING,
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
			if (!(error instanceof require_borrowed.k)) throw error;
			problems.push(...error.problems);
			return;
		}
	}, material = {
		ca: given(inputs.caCertificate, (text) => require_borrowed.c("ca-certificate", require_borrowed.l("ca-certificate", text))),
		client: given(inputs.clientCertificate, (text) => readIdentity(text, inputs.clientKey?.reveal(), hide)),
		decrypt: given(inputs.decryptionKey?.reveal(), (text) => decryptWith(readDecryptionKey(text, hide), inputs.decryptionHash))
	};
	return require_borrowed.A(problems), material;
}
function loadKey(input, textOrPath, hide) {
	let content = require_borrowed.l(input, textOrPath).toString();
	return content !== textOrPath && hide(new require_borrowed.d(content)), content;
}
function readIdentity(certificate, key, hide) {
	let content = require_borrowed.l("client-certificate", certificate);
	if (!content.includes(require_borrowed.o)) return usable({
		pfx: content,
		passphrase: key ?? ""
	}, "client-certificate", "is neither PEM nor a PKCS#12 file that the passphrase in client-key opens; old files must be converted (openssl pkcs12 -legacy)");
	if (key === void 0) throw require_borrowed.s("client-key", "is missing, but client-certificate requires it");
	return usable({
		cert: require_borrowed.c("client-certificate", content),
		key: loadKey("client-key", key, hide)
	}, "client-key", "cannot be read, or does not match client-certificate; decrypt an encrypted key, or give a PKCS#12 file");
}
function usable(identity, input, what) {
	try {
		return (0, node_tls.createSecureContext)(identity), identity;
	} catch {
		throw require_borrowed.s(input, what);
	}
}
function readDecryptionKey(textOrPath, hide) {
	let pem = loadKey("decryption-key", textOrPath, hide);
	try {
		let key = (0, node_crypto.createPrivateKey)(pem);
		if (key.asymmetricKeyType === "rsa") return key;
	} catch {}
	throw require_borrowed.s("decryption-key", "is not an RSA private key without a passphrase (PKCS#8, -----BEGIN PRIVATE KEY-----)");
}
exports.readKeyMaterial = readKeyMaterial;
