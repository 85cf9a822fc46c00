Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), CERTIFICATE_FAILURES = {
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
	CERT_HAS_EXPIRED: "its certificate has expired",
	CERT_NOT_YET_VALID: "its certificate is not yet valid",
	ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host name"
}, UNKNOWN_ISSUER = /^(UNABLE_TO|SELF_SIGNED|CERT_UNTRUSTED|DEPTH_ZERO_SELF_SIGNED)/, CONNECTION_FAILURES = {
	ECONNREFUSED: "refused the connection",
	ENOTFOUND: "cannot be resolved (DNS)",
	EAI_AGAIN: "cannot be resolved at the moment (DNS)",
	EHOSTUNREACH: "cannot be reached from this runner",
	ENETUNREACH: "cannot be reached from this runner",
	ECONNRESET: "closed the connection before it answered",
	EPIPE: "closed the connection before it answered",
	ETIMEDOUT: "did not answer in time"
};
function describeFailure(error, host, sent) {
	if (error instanceof require_borrowed.N) return error;
	let code = require_borrowed.j(error) ?? "UNKNOWN", certificate = CERTIFICATE_FAILURES[code] ?? unusual(code);
	if (certificate !== void 0) {
		let issuerIsUnknown = UNKNOWN_ISSUER.test(code), message = untrusted(host, code, certificate);
		return new require_borrowed.N("ERR_TLS", message, !1, !1, issuerIsUnknown);
	}
	if (code === "ERR_PROXY_TUNNEL") return refusedByProxy(host, statusOf(error));
	if (/_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE)/.test(code)) return new require_borrowed.N("ERR_TLS", `The vault at ${host} refused the TLS connection (${code}): it may require another client certificate. Check the inputs client-certificate and client-key.`, !1);
	if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS")) return new require_borrowed.N("ERR_TLS", `No TLS connection to ${host} (${code}): the server must speak TLS 1.2 or newer on that port. Check the url of the vault.`, !1);
	if (code.startsWith("HPE_")) return new require_borrowed.N("ERR_ANSWER", `${host} did not answer in HTTP (${code}).`, !0);
	let connection = CONNECTION_FAILURES[code] ?? `could not be asked (${code})`;
	return new require_borrowed.N("ERR_NETWORK", `The vault at ${host} ${connection}. Check the url of the vault, and that this runner can reach it.`, sent, code !== "ENOTFOUND");
}
function refusedByProxy(host, status) {
	return new require_borrowed.N("ERR_NETWORK", `Could not connect to ${host}: the proxy answered HTTP ${status}. ${status === 407 ? "Give user and password in HTTPS_PROXY, as in http://user:password@proxy.example.com:3128" : "Check HTTPS_PROXY, or list the host of the vault in NO_PROXY"}.`, !1, status >= 500);
}
function statusOf(error) {
	let status = error instanceof Error && "statusCode" in error && error.statusCode;
	return typeof status == "number" ? status : 0;
}
function unusual(code) {
	return UNKNOWN_ISSUER.test(code) ? "its certificate was issued by an unknown CA" : /_/.test(code) && !/^(E|HPE_|UND_)/.test(code) ? "its certificate is not accepted" : void 0;
}
function untrusted(host, code, certificate) {
	return `The vault at ${host} is not trusted: ${certificate} (${code}). ${code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "Use a host name in url that is in the certificate." : code.startsWith("CERT_") ? "Renew the certificate, or correct the clock of this runner." : "Give its CA certificate in the input ca-certificate (PEM text or a path)."}`;
}
exports.describeFailure = describeFailure, exports.refusedByProxy = refusedByProxy;
