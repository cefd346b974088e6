import type { JsonValue } from '../../token/json.ts';
import { type Finding, finding, ofItems } from './finding.ts';

/** `arn:partition:service:region:account:resource` (AWS General Reference, "Amazon Resource Names"); Region and account may be empty. */
const arnForm = /^arn:(aws[a-z-]{0,20}):([a-z0-9-]{1,63}):([a-z0-9-]{0,32}):(\d{12}|aws|):([^\s]{1,1024})$/;

/** ARNs in parts: one, a list of them, or several with commas between them, as older tokens have them in `cognito:roles`. */
export function readArns(value: JsonValue): readonly Finding[] {
	const texts = Array.isArray(value) ? value : typeof value === 'string' && value.startsWith('arn:') ? value.split(',') : [];
	return ofItems(texts, (text) => (typeof text === 'string' ? readArn(text.trim()) : []));
}

function readArn(text: string): readonly Finding[] {
	const [, partition, service, region, account, resource] = arnForm.exec(text) ?? [];
	if (partition === undefined || service === undefined || region === undefined || account === undefined || resource === undefined)
		return [];
	if (service === 'iam' && resource.startsWith('role/')) return [finding('arn-role', { partition, account, role: resource.slice(5) })];
	// loadbalancer/app/<name>/<id>
	const balancer = service === 'elasticloadbalancing' ? /^loadbalancer\/(?:app|net)\/([^/]+)\//.exec(resource)?.[1] : undefined;
	if (balancer !== undefined) return [finding('arn-load-balancer', { region, account, name: balancer })];
	return [finding('arn', { service, region: region || '–', account: account || '–', resource })];
}
