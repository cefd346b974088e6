import type { ApplicationConfig } from '@angular/core';
import { LogLevel, provideAuth } from 'angular-auth-oidc-client';

export const appConfig: ApplicationConfig = {
	providers: [
		provideAuth({
			config: {
				authority: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
				redirectUrl: window.location.origin,
				postLogoutRedirectUri: 'https://shop.example.jp/',
				clientId: '1h57kf5cpq17m0eml12EXAMPLE',
				scope: 'openid email',
				responseType: 'code',
				silentRenew: true,
				logLevel: LogLevel.Warn,
			},
		}),
	],
};
