const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** Whether https.Agent of this Node knows proxies, as it does since 24.5. */
export const agentKnowsProxies = major > 24 || (major === 24 && minor >= 5);
