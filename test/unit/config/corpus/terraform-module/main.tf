/*
 * A module that others use: what it makes depends on what it is given.
 */
resource "aws_cognito_user_pool" "pool" {
  count = var.enabled ? 1 : 0

  name                     = var.name
  alias_attributes         = var.alias_attributes
  auto_verified_attributes = var.auto_verified_attributes
  mfa_configuration        = var.mfa
  deletion_protection      = var.protect ? "ACTIVE" : "INACTIVE"

  dynamic "software_token_mfa_configuration" {
    for_each = var.mfa == "OFF" ? [] : [1]
    content {
      enabled = true
    }
  }

  dynamic "schema" {
    for_each = var.attributes
    iterator = attribute
    content {
      name                = attribute.value.name
      attribute_data_type = lookup(attribute.value, "type", "String")
      mutable             = lookup(attribute.value, "mutable", true)
    }
  }

  dynamic "lambda_config" {
    for_each = var.triggers == null ? [] : [var.triggers]
    content {
      pre_sign_up = lambda_config.value.pre_sign_up
    }
  }

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [schema]
  }
}

resource "aws_cognito_user_pool_client" "client" {
  for_each = { for client in var.clients : client.name => client if var.enabled }

  name         = each.key
  user_pool_id = aws_cognito_user_pool.pool[0].id

  allowed_oauth_flows_user_pool_client = lookup(each.value, "oauth", true)
  allowed_oauth_flows                  = try(each.value.flows, ["code"])
  allowed_oauth_scopes                 = try(each.value.scopes, ["openid"])
  callback_urls                        = each.value.callbacks
  generate_secret                      = try(each.value.secret, false)
  explicit_auth_flows                  = var.password_flow ? ["ALLOW_USER_PASSWORD_AUTH"] : ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  write_attributes                     = setsubtract(var.writable, ["custom:role"])
}

resource "aws_cognito_user_pool_domain" "domain" {
  count        = var.enabled && var.domain != "" ? 1 : 0
  user_pool_id = one(aws_cognito_user_pool.pool[*].id)
  domain       = var.domain
}

resource "aws_cognito_user_group" "group" {
  for_each     = var.enabled ? toset(["admins", "readers"]) : toset([])
  name         = each.value
  user_pool_id = join("", aws_cognito_user_pool.pool.*.id)
  role_arn     = module.roles[each.value].arn
}

module "roles" {
  source   = "../roles"
  for_each = toset(["admins", "readers"])
  name     = each.value
}
