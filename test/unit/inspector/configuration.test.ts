import { expect, it } from 'vitest';
import { client as clientOf, codeGrant, pool, resource, stack } from '../../../src/core/config/rules/exampleStack.ts';
import { compareToken } from '../../../src/core/config/token/compareToken.ts';
import { placeStatements } from '../../../src/core/config/token/placedStatements.ts';
import { judgeAcceptance } from '../../../src/core/services/acceptance.ts';
import { acceptanceView } from '../../../src/vscode/inspector/acceptanceView.ts';
import { claimGroups } from '../../../src/vscode/inspector/claimViews.ts';
import { configurationPlaces } from '../../../src/vscode/inspector/configurationSays.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { documentsOf } from '../config/examples.ts';
import { accessClaims, now, token } from '../services/tokens.ts';

const words = wordsFrom('en', {});
const rest = resource('Rest', 'ApiGateway::Authorizer', 'Type: COGNITO_USER_POOLS\nProviderARNs: [!GetAtt Users.Arn]');
const http = resource(
	'Http',
	'ApiGatewayV2::Authorizer',
	`JwtConfiguration: { Issuer: !Sub "https://cognito-idp.\${AWS::Region}.amazonaws.com/\${Users}", Audience: [other] }`,
);
const decoded = token(accessClaims);
const documents = await documentsOf({ 'infra/template.yaml': stack(pool(), clientOf(codeGrant), rest, http) });
const compared = await compareToken(decoded, documents, () => now * 1000);
const configuration = placeStatements(compared?.statements ?? [], documents);

it('claims say what configuration says about them, with the place as a link', () => {
	const claims = claimGroups({ decoded, words, now, configuration }).flatMap((group) => group.claims);
	const says = claims.find(({ name }) => name === 'scope')?.says ?? [];
	expect(says.map(({ text }) => text).join('')).toMatch(
		/ The app client Client is not allowed the scope orders\/read\. That holds if pool and client are those that they seem to be\. infra\/template\.yaml:12$/,
	);
	expect(says.at(-1)).toEqual({
		text: expect.stringContaining('infra/template.yaml:') as string,
		code: true,
		link: { to: 'place', part: 'payload', claim: 'scope', index: 0 },
	});
	expect(configurationPlaces('scope', { configuration })).toEqual([expect.objectContaining({ path: 'infra/template.yaml' })]);
	expect(configurationPlaces('scope')).toEqual([]);
});

it('the services begin with those that configuration sets up', () => {
	const acceptance = judgeAcceptance(decoded, now);
	if (acceptance === undefined) throw new Error('no acceptance');
	const groups = acceptanceView(acceptance, words, configuration).groups;
	const first = Object.fromEntries(groups.map(({ answer, services }) => [answer, services[0]?.title]));
	expect(first).toMatchObject({ depends: 'Rest', no: 'Http' });
	const [refused] = groups.find(({ answer }) => answer === 'no')?.services ?? [];
	expect(refused?.sentence).toEqual([
		{
			text: 'Http (HTTP API) would refuse the token: it takes the audience other, not fixtureclientid0000000001. That holds if pool and client are those that they seem to be.',
		},
	]);
	expect(refused?.hint).toEqual([{ text: expect.stringMatching(/^infra\/template\.yaml:\d+$/) as string, code: true }]);
	expect(
		acceptanceView(acceptance, words)
			.groups.flatMap(({ services }) => services)
			.some(({ id }) => id.startsWith('configured')),
	).toBe(false);
});
