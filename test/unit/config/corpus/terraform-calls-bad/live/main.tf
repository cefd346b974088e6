resource "aws_cognito_user_pool" "users" {
  name                = "users"
  deletion_protection = "ACTIVE"
  mfa_configuration   = "OPTIONAL"

  software_token_mfa_configuration {
    enabled = true
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }
}

module "web" {
  source = "../modules/client"

  user_pool_id  = aws_cognito_user_pool.users.id
  callback_urls = ["https://shop.example.jp/callback"]
  hours         = 1
}

module "admin" {
  source = "../modules/client"

  user_pool_id  = aws_cognito_user_pool.users.id
  callback_urls = ["http://admin.example.jp/callback"]
  hours         = 1
}

# The guests of this pool get the role of users, and nothing says whose tokens the role takes.
resource "aws_cognito_identity_pool" "shop" {
  identity_pool_name               = "shop"
  allow_unauthenticated_identities = true

  cognito_identity_providers {
    client_id     = module.web.client_id
    provider_name = aws_cognito_user_pool.other.endpoint
  }
}

resource "aws_cognito_user_pool" "other" {
  name                = "other"
  deletion_protection = "ACTIVE"
}
