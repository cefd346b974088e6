import type { TextRange } from '../../../../token/jsonPlace.ts';
import type { ConfigValue, MapValue } from '../../../model/value.ts';
import { type PlacedMember, placed } from '../../mapped.ts';
import { isChosen, listOfTexts } from '../choices.ts';

/** Grants for which a client needs an address. */
const withAddress = ['authorizationCodeGrant', 'implicitCodeGrant'];

/**
 * What the CDK sets of a client's OAuth by itself (`UserPoolClientProps`): without `disableOAuth` it is on, without flows both grants are allowed, and
 * without addresses there is one that is nobody's (aws-cdk#8155).
 */
export function oauthOf({ members, open }: MapValue, range: TextRange): readonly PlacedMember[] {
	const oauth = members.get('oAuth');
	if (members.has('disableOAuth') || (open && !oauth)) return [];
	const isOn = placed('AllowedOAuthFlowsUserPoolClient', { type: 'scalar', value: true, range });
	if (oauth === undefined) return [isOn, bothGrants(range), nobodys(range)];
	const { value, nameRange } = oauth;
	if (value.type !== 'map' || value.open) return [isOn];
	const flows = value.members.get('flows')?.value;
	return [
		isOn,
		...(flows === undefined ? [bothGrants(nameRange)] : []),
		...(value.members.has('callbackUrls') || !needsAddress(flows) ? [] : [nobodys(nameRange)]),
	];
}

const bothGrants = (range: TextRange): PlacedMember => placed('AllowedOAuthFlows', listOfTexts(['implicit', 'code'], { range }));
const nobodys = (range: TextRange): PlacedMember => placed('CallbackURLs', listOfTexts(['https://example.com'], { range }));

/** Machines need none, and nothing is said of what is not known. */
function needsAddress(flows: ConfigValue | undefined): boolean {
	if (flows === undefined) return true;
	if (flows.type !== 'map') return false;
	return withAddress.some((name) => {
		const flow = flows.members.get(name)?.value;
		return flow !== undefined && isChosen(flow) === true;
	});
}
