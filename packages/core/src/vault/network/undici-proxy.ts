import methods from 'undici/lib/api/index.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';

/**
 * Makes undici's agent for a proxy. It is loaded in parts: undici's index has fetch, WebSocket,
 * caches and mocks as well, which were a third of the command line's file, and every start reads
 * that.
 */
export function createProxyAgent(options: ProxyAgent.Options): ProxyAgent {
  // As the index does it.
  Object.assign(Dispatcher.prototype, methods);
  return new ProxyAgent(options);
}
