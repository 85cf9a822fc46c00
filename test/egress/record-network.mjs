// Loaded before a program (`NODE_OPTIONS=--import …`): writes down every host that it contacts or
// asks a name of, one a line, into the file that EGRESS_LOG names. Every client of Node, fetch
// among them, ends in one of these.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const note = (line) => appendFileSync(process.env.EGRESS_LOG, `${line}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const { host, port, path } = typeof first === 'object' ? first : { host: args[1], port: first };
  if (!path) note(`connect ${host ?? 'localhost'}:${port}`);
  return connect.apply(this, args);
};

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  note(
    `send ${args
      .slice(1)
      .filter((arg) => /^(string|number)$/.test(typeof arg))
      .join(' ')}`,
  );
  return send.apply(this, args);
};

for (const from of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(from)) {
    if (!/^(lookup|resolve|reverse)/.test(name) || typeof from[name] !== 'function') continue;
    const ask = from[name];
    from[name] = function (host, ...rest) {
      // An address is no question to anybody.
      if (net.isIP(host) === 0) note(`name ${host}`);
      return ask.call(this, host, ...rest);
    };
  }
}
