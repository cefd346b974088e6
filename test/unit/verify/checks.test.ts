import { describe, expect, it } from 'vitest';
import { type CheckId, checkIds, failureCodes, noteCodes } from '../../../src/core/verify/report.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { clock, poolKeys } from './minting.ts';
import { scenarios } from './scenarios/all.ts';
import type { Scenario } from './scenarios/scenario.ts';

const cases = checkIds.flatMap((id) =>
	Object.entries(scenarios[id]).flatMap(([result, list]) => list.map((scenario) => ({ id, result, ...scenario }))),
);

function run({ token, expectations = {}, keys = poolKeys }: Scenario) {
	return verify(token, expectations, keys, clock);
}

describe.each(checkIds)('%s', (id) => {
	it.each(cases.filter((entry) => entry.id === id))('$result: $what', async (scenario) => {
		const { checks } = await run(scenario);
		const { id: found, outcome, code, ...facts } = checks.find((check) => check.id === id) ?? {};
		expect({ id: found, result: `${outcome} ${code}` }).toEqual({ id, result: scenario.result });
		expect(facts).toMatchObject(scenario.check ?? {});
	});
});

describe('every report', () => {
	/** These appear only when they were asked for, that of the signer also for data of a load balancer. */
	const onRequest: readonly CheckId[] = ['signer', 'subject', 'authentication-age', 'required-claims'];

	it('names all checks in their order, and knows no result that stands nowhere above', async () => {
		for (const scenario of cases) {
			const { checks } = await run(scenario);
			const ids = checks.map(({ id }) => id);
			expect(ids.filter((id) => !onRequest.includes(id))).toEqual(checkIds.filter((id) => !onRequest.includes(id)));
			expect(ids).toEqual(checkIds.filter((id) => ids.includes(id)));
			for (const { id, outcome, code } of checks) expect(Object.keys(scenarios[id])).toContain(`${outcome} ${code}`);
		}
	});

	it('holds nothing of the signature', async () => {
		for (const scenario of cases) {
			const signature = scenario.token.split('.')[2] ?? '';
			if (signature.length > 40) expect(JSON.stringify(await run(scenario))).not.toContain(signature);
		}
	});
});

describe('every code', () => {
	const reached = new Set(cases.map(({ result }) => result.split(' ')[1]));

	it.each(failureCodes)('%s is reached', (code) => expect(reached).toContain(code));

	it.each(noteCodes)('%s is reached', (code) => expect(reached).toContain(code));
});
