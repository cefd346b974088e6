variable "mfa" {
  default = "ON"
}
variable "callbacks" {
  type = list(string)
}
variable "length" {
  default = 14
}
variable "google_secret" {
  type = string
}

resource "aws_cognito_user_pool" "users" {
  name              = "shop-${var.stage}"
  mfa_configuration = var.mfa
  password_policy {
    minimum_length = var.length
  }
}

variable "stage" {
  default = "dev"
}

resource "aws_cognito_user_pool_client" "web" {
  name                                 = "web"
  user_pool_id                         = aws_cognito_user_pool.users.id
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = var.callbacks
}

resource "aws_cognito_user_pool_domain" "shop" {
  domain       = "shop"
  user_pool_id = aws_cognito_user_pool.users.id
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = aws_cognito_user_pool.users.id
  provider_name = "Google"
  provider_type = "Google"
  provider_details = {
    client_id        = "123.apps.example.jp"
    client_secret    = var.google_secret
    authorize_scopes = "openid email"
  }
}
