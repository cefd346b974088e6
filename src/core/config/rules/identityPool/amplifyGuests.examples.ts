import type { ExampleFiles, RuleExamples } from '../example.ts';

const backend = (more = ''): string => `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { storage } from './storage/resource.js';

const backend = defineBackend({ auth, storage });
${more}`;
const auth = `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: true } });
`;
const storage = (who: string): string => `import { defineStorage } from '@aws-amplify/backend';
export const storage = defineStorage({ name: 'photos', access: (allow) => ({ 'photos/*': [allow.${who}.to(['read'])] }) });
`;
const files = (who: string, more?: string): ExampleFiles => ({
	'amplify/backend.ts': backend(more),
	'amplify/auth/resource.ts': auth,
	'amplify/storage/resource.ts': storage(who),
});

/** Examples of idpool-guest-amplify-default. */
export const examples: RuleExamples = {
	rule: 'idpool-guest-amplify-default',
	bad: [{ files: files('authenticated'), at: ['backend'] }],
	good: [
		{
			files: files('authenticated', 'backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;\n'),
			profile: 'strict',
		},
		{ about: 'A part lets guests in.', files: files('guest'), profile: 'strict' },
		{ about: 'A part is not at hand.', files: { 'amplify/backend.ts': backend(), 'amplify/auth/resource.ts': auth }, profile: 'strict' },
	],
};
