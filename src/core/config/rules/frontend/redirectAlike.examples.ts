import type { RuleExamples } from '../example.ts';
import { appAndClient } from './exampleFiles.ts';

const code = (redirect: string): string => `import { Amplify } from 'aws-amplify';

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: 'eu-west-1_Ab12Cd34E',
      userPoolClientId: '1h57kf5cpq17m0eml12EXAMPLE',
      loginWith: {
        oauth: {
          domain: 'shop.auth.eu-west-1.amazoncognito.com',
          scopes: ['openid', 'email'],
          redirectSignIn: ['${redirect}'],
          redirectSignOut: ['https://shop.example.jp/bye'],
          responseType: 'code',
        },
      },
    },
  },
});
`;
const { 'client.json': client = '' } = appAndClient();

/** Examples of oauth-trailing-slash-mismatch. */
export const examples: RuleExamples = {
	rule: 'oauth-trailing-slash-mismatch',
	bad: [
		{
			files: { 'amplify.ts': code('https://shop.example.jp'), 'client.json': client },
			at: ["'https://shop.example.jp'"],
			fixed: code('https://shop.example.jp/').replace("'https://shop.example.jp/'", '"https://shop.example.jp/"'),
		},
		{
			about: 'A port, and www.',
			files: appAndClient((app) => app.replace('"https://shop.example.jp/"', '"https://www.shop.example.jp:443/"')),
			at: ['"https://www.shop.example.jp:443/"'],
		},
	],
	good: [
		{ files: { 'amplify.ts': code('https://shop.example.jp/'), 'client.json': client } },
		{
			about: 'OpenID Connect.',
			files: {
				'main.tsx': `import { AuthProvider } from 'react-oidc-context';

const settings = {
  authority: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
  client_id: '1h57kf5cpq17m0eml12EXAMPLE',
  redirect_uri: 'https://shop.example.jp/',
  response_type: 'code',
  scope: 'openid email',
};

export const Root = () => <AuthProvider {...settings} post_logout_redirect_uri="https://shop.example.jp/bye"><App /></AuthProvider>;
`,
				'client.json': client,
			},
		},
	],
};
