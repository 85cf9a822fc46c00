Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js");
let node_crypto = require("node:crypto");
function withOAuth1(send, options) {
	return async (request, signal) => send({
		...request,
		headers: {
			...request.headers,
			authorization: authorize(request, options)
		}
	}, signal);
}
function authorize(request, { consumer, token, now, nonce }) {
	let { url, body, headers } = request, oauth = [
		["oauth_consumer_key", consumer.clientId],
		["oauth_nonce", nonce()],
		["oauth_signature_method", "HMAC-SHA1"],
		["oauth_timestamp", String(Math.floor(now() / 1e3))],
		["oauth_token", token.key],
		["oauth_version", "1.0"]
	], form = headers["content-type"] === require_borrowed.M ? "" : body, parameters = [
		...oauth,
		...url.searchParams,
		...new URLSearchParams(form)
	].map(([name, value]) => [require_borrowed.P(name), require_borrowed.P(value)]).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y)).map((pair) => pair.join("=")).join("&"), text = [
		request.method,
		url.origin + url.pathname,
		parameters
	].map(require_borrowed.P).join("&"), key = [consumer.clientSecret, token.secret].map((one) => require_borrowed.P(one.reveal())).join("&"), signature = (0, node_crypto.createHmac)("sha1", key).update(text).digest("base64");
	return `OAuth ${[...oauth, ["oauth_signature", signature]].map(([name, value]) => `${name}="${require_borrowed.P(value)}"`).join(", ")}`;
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
exports.withOAuth1 = withOAuth1;
