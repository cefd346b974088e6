locals {
  pool_id = aws_cognito_user_pool.users.id
  urls = {
    web  = "http://shop.example.jp/callback"
    test = ["http://localhost:3000/callback", "https://*.example.jp/callback"]
  }
}

resource "aws_cognito_user_pool" "users" {
  name                     = "users"
  username_attributes      = ["email"]
  alias_attributes         = ["phone_number"]
  auto_verified_attributes = ["email"]
  mfa_configuration        = "ON"

  schema {
    name                = "tenant"
    attribute_data_type = "String"
    mutable             = true
  }

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }

  user_pool_tier = "LITE"

  lambda_config {
    post_confirmation   = aws_lambda_function.welcome.arn
    custom_email_sender {
      lambda_arn     = aws_lambda_function.mail.arn
      lambda_version = "V1_0"
    }
  }

  verification_message_template {
    email_message = "Please confirm your address."
  }
}

resource "aws_cognito_user_pool" "other" {
  name = "other"
}

resource "aws_cognito_user_pool_client" "web" {
  name         = "web"
  user_pool_id = local.pool_id

  allowed_oauth_flows    = ["code", "implicit"]
  allowed_oauth_scopes   = ["openid", "orders/delete"]
  callback_urls          = concat([local.urls.web], local.urls.test)
  access_token_validity  = 60
  refresh_token_validity = 2592000
  explicit_auth_flows    = ["ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"]
}

resource "aws_cognito_user_pool_client" "service" {
  name                                 = "service"
  user_pool_id                         = aws_cognito_user_pool.other.id
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = ["openid"]
}

resource "aws_cognito_resource_server" "orders" {
  user_pool_id = aws_cognito_user_pool.users.id
  identifier   = "orders"
  name         = "orders"

  scope {
    scope_name        = "read"
    scope_description = "See orders"
  }
}

resource "aws_cognito_identity_provider" "oidc" {
  user_pool_id  = aws_cognito_user_pool.users.id
  provider_name = "Partner"
  provider_type = "OIDC"
  provider_details = {
    client_id                 = "shop"
    client_secret             = "0d9c2b1a7e4f63"
    oidc_issuer               = "http://login.partner.example.jp"
    authorize_scopes          = "openid"
    attributes_request_method = "GET"
  }
  attribute_mapping = {
    "custom:tenant" = "tenant"
  }
}

resource "aws_cognito_identity_pool" "users" {
  identity_pool_name               = "users"
  allow_unauthenticated_identities = true
  allow_classic_flow               = true

  cognito_identity_providers {
    client_id     = aws_cognito_user_pool_client.service.id
    provider_name = aws_cognito_user_pool.users.endpoint
  }
  cognito_identity_providers {
    client_id     = aws_cognito_user_pool_client.web.id
    provider_name = "https://${aws_cognito_user_pool.users.endpoint}"
  }
}

resource "aws_cognito_identity_pool_provider_principal_tag" "users" {
  identity_pool_id       = aws_cognito_identity_pool.users.id
  identity_provider_name = aws_cognito_user_pool.users.endpoint
  principal_tags = {
    tenant = "custom:tenant"
    plan   = "plan"
  }
}

resource "aws_apigatewayv2_authorizer" "users" {
  api_id           = "abc123"
  name             = "users"
  authorizer_type  = "JWT"
  identity_sources = ["$request.querystring.token"]

  jwt_configuration {
    audience = [aws_cognito_user_pool_client.service.id]
    issuer   = aws_cognito_user_pool.users.endpoint
  }
}

output "service_secret" {
  value = nonsensitive(aws_cognito_user_pool_client.service.client_secret)
}
