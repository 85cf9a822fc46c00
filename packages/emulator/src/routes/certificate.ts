import type { Route } from '../call/call.ts';
import { downloadCertificate } from '../handlers/certificate/download.ts';
import { listCertificates } from '../handlers/certificate/list.ts';

/** Certificates (contract §19.3). */
export const CERTIFICATE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: 'certificate/download',
    family: 'certificate',
    resource: 'Certificate Manager',
    summary: 'Download a certificate, with its key under a password',
    handle: downloadCertificate,
  },
  {
    method: 'GET',
    path: 'certificate/list',
    family: 'certificate',
    resource: 'Certificate Manager',
    summary: 'List certificates, without their contents',
    handle: listCertificates,
  },
];
