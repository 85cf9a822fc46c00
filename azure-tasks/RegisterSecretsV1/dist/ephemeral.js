Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_borrowed = require("./borrowed.js"), require_domain_codes = require("./domain-codes.js");
async function provision(session, lease) {
	let answer = await session.call({
		method: "POST",
		path: [
			"coe",
			"dapp",
			"provision"
		],
		form: leaseForm(lease),
		what: "provide an ephemeral credential",
		maxBytes: require_borrowed.y
	});
	return require_borrowed.w(answer, "provisioned");
}
async function deprovision(session, lease, secretId) {
	let parameters = {
		...leaseForm(lease),
		secret_id: secretId
	}, call = {
		method: "POST",
		repeatable: !0,
		what: `take back the ephemeral credential ${require_borrowed.O(secretId)}`,
		maxBytes: require_borrowed.f
	};
	return require_domain_codes.t(async () => {
		try {
			return await session.call({
				...call,
				path: [
					"coe",
					"dapp",
					"deprovision"
				],
				form: parameters
			});
		} catch (error) {
			if (!(error instanceof require_borrowed.E && error.refusal.noRoute)) throw error;
			return session.call({
				...call,
				path: ["dapp", "deprovision"],
				query: parameters
			});
		}
	});
}
function leaseForm({ podName, deploy, namespace }) {
	return {
		pod_name: podName,
		deploy,
		namespace
	};
}
exports.deprovision = deprovision, exports.provision = provision;
