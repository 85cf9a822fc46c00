import { F as uriData, G as createHmac, N as JSON_TYPE } from "./borrowed.js";
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
	], form = headers["content-type"] === JSON_TYPE ? "" : body, parameters = [
		...oauth,
		...url.searchParams,
		...new URLSearchParams(form)
	].map(([name, value]) => [uriData(name), uriData(value)]).sort(([a, x], [b, y]) => compare(a, b) || compare(x, y)).map((pair) => pair.join("=")).join("&"), text = [
		request.method,
		url.origin + url.pathname,
		parameters
	].map(uriData).join("&"), key = [consumer.clientSecret, token.secret].map((one) => uriData(one.reveal())).join("&"), signature = createHmac("sha1", key).update(text).digest("base64");
	return `OAuth ${[...oauth, ["oauth_signature", signature]].map(([name, value]) => `${name}="${uriData(value)}"`).join(", ")}`;
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
export { withOAuth1 };
