# The users of the shop.
resource "aws_cognito_user_pool" "users" {
  name                = local.name
  deletion_protection = var.stage == "prod" ? "ACTIVE" : "INACTIVE"
  user_pool_tier      = "ESSENTIALS"

  username_attributes      = ["email"]
  auto_verified_attributes = ["email"]
  mfa_configuration        = "OPTIONAL"

  username_configuration {
    case_sensitive = false
  }

  software_token_mfa_configuration {
    enabled = true
  }

  user_attribute_update_settings {
    attributes_require_verification_before_update = ["email"]
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }

  password_policy {
    minimum_length                   = 14
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = true
    require_uppercase                = true
    temporary_password_validity_days = 7
  }

  schema {
    name                = "plan"
    attribute_data_type = "String"
    mutable             = true

    string_attribute_constraints {
      min_length = 1
      max_length = 20
    }
  }

  lambda_config {
    pre_sign_up = aws_lambda_function.pre_sign_up.arn
  }

  verification_message_template {
    default_email_option = "CONFIRM_WITH_CODE"
    email_subject        = "Your code"
    email_message        = <<-EOT
      Hello,
      your code is {####}.
    EOT
  }

  tags = local.tags
}

resource "aws_lambda_permission" "pre_sign_up" {
  statement_id  = "AllowCognito"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.pre_sign_up.function_name
  principal     = "cognito-idp.amazonaws.com"
  source_arn    = aws_cognito_user_pool.users.arn
}

resource "aws_lambda_function" "pre_sign_up" {
  function_name = "${local.name}-pre-sign-up"
  role          = aws_iam_role.lambda.arn
  handler       = "index.handler"
  runtime       = "nodejs24.x"
  filename      = "${path.module}/pre-sign-up.zip"
}

resource "aws_cognito_resource_server" "orders" {
  user_pool_id = aws_cognito_user_pool.users.id
  identifier   = "https://orders.example.jp"
  name         = "orders"

  scope {
    scope_name        = "read"
    scope_description = "See orders"
  }

  scope {
    scope_name        = "write"
    scope_description = "Make orders"
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name         = "web"
  user_pool_id = aws_cognito_user_pool.users.id

  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = concat(["openid", "email"], aws_cognito_resource_server.orders.scope_identifiers)
  callback_urls                        = local.callbacks
  supported_identity_providers         = ["COGNITO", aws_cognito_identity_provider.google.provider_name]

  explicit_auth_flows           = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true

  access_token_validity  = 15
  id_token_validity      = 15
  refresh_token_validity = 30

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }

  read_attributes  = ["email", "email_verified", "name", "custom:plan"]
  write_attributes = ["email", "name"]
}

resource "aws_cognito_user_pool_client" "batch" {
  name         = "batch"
  user_pool_id = aws_cognito_user_pool.users.id

  generate_secret                      = true
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = ["${aws_cognito_resource_server.orders.identifier}/read"]
  explicit_auth_flows                  = ["ALLOW_REFRESH_TOKEN_AUTH"]
  prevent_user_existence_errors        = "ENABLED"
  write_attributes                     = ["email"]
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = aws_cognito_user_pool.users.id
  provider_name = "Google"
  provider_type = "Google"

  provider_details = {
    client_id        = data.aws_ssm_parameter.google_client_id.value
    client_secret    = data.aws_ssm_parameter.google_client_secret.value
    authorize_scopes = "openid email profile"
  }

  attribute_mapping = {
    email    = "email"
    name     = "name"
    username = "sub"
  }
}

data "aws_ssm_parameter" "google_client_id" {
  name = "/shop/google/client-id"
}

data "aws_ssm_parameter" "google_client_secret" {
  name = "/shop/google/client-secret"
}

resource "aws_cognito_user_pool_domain" "users" {
  user_pool_id    = aws_cognito_user_pool.users.id
  domain          = "id.shop.example.jp"
  certificate_arn = aws_acm_certificate.id.arn
}

resource "aws_acm_certificate" "id" {
  provider          = aws.us_east_1
  domain_name       = "id.shop.example.jp"
  validation_method = "DNS"
}
