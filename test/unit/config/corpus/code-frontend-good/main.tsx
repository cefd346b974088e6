import { createRoot } from 'react-dom/client';
import { AuthProvider } from 'react-oidc-context';
import { App } from './App';

const oidc = {
	authority: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Kq81Zt3Wb',
	client_id: '4r5t6y7u8i9o0p1a2s3d4f5g6h',
	response_type: 'code',
	scope: 'openid email',
};

createRoot(document.getElementById('root')!).render(
	<AuthProvider {...oidc} redirect_uri={`${window.location.origin}/callback`} onSigninCallback={() => history.replaceState({}, '', '/')}>
		<App />
	</AuthProvider>,
);
