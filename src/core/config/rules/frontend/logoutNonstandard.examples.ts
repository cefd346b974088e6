import type { RuleExamples } from '../example.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const settings = (more: string, authority = issuer): string => `import { UserManager } from 'oidc-client-ts';

// Users sign in at Cognito.
export const users = new UserManager({
  authority: '${authority}',
  client_id: '1h57kf5cpq17m0eml12EXAMPLE',
  redirect_uri: 'https://shop.example.jp/callback',
  response_type: 'code',
  scope: 'openid email',${more}
});
`;
const after = "\n  post_logout_redirect_uri: 'https://shop.example.jp/',";

/** Examples of fe-logout-nonstandard. */
export const examples: RuleExamples = {
	rule: 'fe-logout-nonstandard',
	bad: [
		{ files: { 'src/users.ts': settings(after) }, at: ["'https://shop.example.jp/'"] },
		{
			about: 'The address is not known, but it is sent all the same.',
			files: { 'src/users.ts': settings('\n  post_logout_redirect_uri: process.env.HOME_PAGE,') },
			at: ['process.env.HOME_PAGE'],
		},
	],
	good: [
		{ files: { 'src/users.ts': settings('') } },
		{
			about: 'The app names the parameters of Cognito.',
			files: {
				'src/users.ts': `${settings(after)}
export const signOut = () =>
  users.signoutRedirect({ extraQueryParams: { client_id: '1h57kf5cpq17m0eml12EXAMPLE', logout_uri: 'https://shop.example.jp/' } });
`,
			},
		},
		{ about: 'Another issuer.', files: { 'src/users.ts': settings(after, 'https://login.example.jp') } },
	],
};
