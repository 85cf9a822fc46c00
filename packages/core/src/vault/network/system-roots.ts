import { TransportError, type ClosableTransport, type TransportOptions } from './transport.ts';

/** Reads the authorities that the operating system trusts, as PEM. It may take a moment. */
export type ReadSystemRoots = () => readonly string[];

const NOT_READ =
  'This Node.js cannot read the certificates that the system trusts. If the CA is one of ' +
  'those, name its ' +
  'file in NODE_EXTRA_CA_CERTS where the runner starts, or use Node.js 22.15 or newer.';

/**
 * A transport that trusts Node's own roots first and, where they don't know who issued the vault's
 * certificate, those of the system: a company's authority is there, and nowhere else. The system is
 * asked only then. No byte of a request has left by that time, so it is safe to send again.
 *
 * An authority that is given stays the only one that is trusted.
 *
 * @param read - undefined where Node doesn't offer it.
 */
export function withSystemRoots(
  create: (options: TransportOptions) => ClosableTransport,
  options: TransportOptions,
  read: ReadSystemRoots | undefined,
): ClosableTransport {
  const usual = create(options);
  if (options.ca !== undefined || options.insecure === true) return usual;
  let wider: ClosableTransport | undefined;
  return {
    ...(usual.open && { open: usual.open }),
    send: async (request, signal) => {
      if (wider !== undefined) return wider.send(request, signal);
      try {
        return await usual.send(request, signal);
      } catch (error) {
        if (!(error instanceof TransportError) || !error.issuerIsUnknown) throw error;
        if (read === undefined) throw withRemedy(error);
        const roots = read();
        if (roots.length === 0) throw error;
        wider ??= create({ ...options, ca: roots.join('\n') });
        return wider.send(request, signal);
      }
    },
    close: () => {
      usual.close();
      wider?.close();
    },
  };
}

function withRemedy({ code, message, sent }: TransportError): TransportError {
  return new TransportError(code, `${message} ${NOT_READ}`, sent);
}
