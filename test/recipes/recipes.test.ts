import { sampleSeed } from '@senhasegura-action/emulator';
import { describe, expect, it } from 'vitest';
import { hasRsync } from '../support/machine/has-rsync.ts';
import { CLI, longOnes } from '../cli/senhasegura.ts';
import { agentKnowsProxies } from '../support/azure/agent-knows-proxies.ts';
import { startVault, valuesOf } from '../support/vault/emulator.ts';
import {
  examplesFor,
  platformOf,
  type CiPlatform,
  type Example,
} from '../support/docs/examples.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { runAzure } from './azure-job.ts';
import { EXPECTATIONS } from './expectations.ts';
import { runGithub } from './github-workflow.ts';
import { runGitlab } from './gitlab-job.ts';
import { localized, type Place, type Ran } from './place.ts';
import { Tools } from './tools.ts';

const RUN: Readonly<Record<CiPlatform, (text: string, place: Place) => Promise<Ran>>> = {
  github: runGithub,
  azure: runAzure,
  gitlab: runGitlab,
};
const VAULT = 'vault.example.com';
// gitlab-ci-local needs it.

/** What the example's secrets look like by accident: in the names of things, and harmless. */
const PUBLIC = ['team/shop/azure#AZURE_TENANT_ID', 'team/shop/azure#AZURE_CLIENT_ID'];

const examples = examplesFor('test/recipes/recipes.test.ts');
const nameOf = ({ page, heading }: Example): string =>
  `${page.replace(/^(?:docs\/)?(?:recipes\/)?(.*)\.md$/, '$1')}: ${heading}`;
const pipelines = examples.flatMap((example) => {
  const platform = platformOf(example);
  return platform === undefined
    ? []
    : [[nameOf(example), platform, example.line, example] as const];
});
/** The files that the text of a recipe shows. */
const filesOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    examples
      .filter((example) => example.file !== '' && nameOf(example) === name)
      .map(({ file, text }) => [file, text]),
  );

/** Whether this machine has what a recipe needs. */
function canRun(name: string, platform: CiPlatform): boolean {
  const { actionNeedsProxies = false } = EXPECTATIONS[name] ?? {};
  if (platform === 'github') return agentKnowsProxies || !actionNeedsProxies;
  return platform !== 'gitlab' || hasRsync;
}

describe('the recipes', () => {
  it('are those that have expectations', () => {
    expect([...new Set(pipelines.map(([name]) => name))].sort()).toEqual(
      Object.keys(EXPECTATIONS).sort(),
    );
  });

  it.for(pipelines)('%s works on %s (line %i)', async ([name, platform, , { text }], { skip }) => {
    skip(!canRun(name, platform), 'needs rsync, or a newer Node');
    const expectation = EXPECTATIONS[name];
    if (expectation === undefined) throw new Error(`${name} has no expectation`);
    const seed = sampleSeed(Date.now());
    await using vault = await startVault(seed, [VAULT]);
    await using counterpart = await expectation.start?.();
    using tools = new Tools(expectation.tools);
    tools.add('senhasegura', [process.execPath, CLI]);
    // A proxy isn't asked for what is on the same machine, so there the vault keeps its name.
    const host = counterpart?.resolvesVault === true ? VAULT : '127.0.0.1';
    const url = vault.inputs.url.replace('127.0.0.1', host);
    const addresses = { [`https://${VAULT}`]: url, ...counterpart?.addresses };
    const files = Object.entries({ ...filesOf(name), ...expectation.files }).map(
      ([file, content]) => [file, localized(content, { addresses })] as const,
    );
    const { log, failures, left } = await RUN[platform](text, {
      vault,
      url,
      tools,
      files: Object.fromEntries(files),
      env: { SENHASEGURA_CA_CERTIFICATE: vault.inputs['ca-certificate'] },
      addresses,
    });

    expect(failures).toEqual([]);
    expectation.judge(tools.calls, valuesOf(seed));
    counterpart?.judge(valuesOf(seed));
    const secrets = Object.entries(longOnes(vault.secrets)).filter(
      ([secret]) => !PUBLIC.includes(secret),
    );
    expect(scanForLeaks({ texts: { log } }, Object.fromEntries(secrets))).toEqual([]);
    expect({
      left,
      leases: vault.emulator.leases(),
      custodies: vault.emulator.custodies(),
    }).toEqual({ left: [], leases: [], custodies: [] });
  });
});
