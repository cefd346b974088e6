data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "anyone" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["cognito-identity.amazonaws.com"]
    }
    condition {
      test     = "StringLike"
      variable = "cognito-identity.amazonaws.com:aud"
      values   = ["eu-west-1:*"]
    }
    condition {
      test     = "StringLike"
      variable = "cognito-identity.amazonaws.com:amr"
      values   = ["authenticated", "unauthenticated"]
    }
  }
}

resource "aws_iam_role" "users" {
  name               = "users"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role" "guests" {
  name               = "guests"
  assume_role_policy = data.aws_iam_policy_document.anyone.json
}

resource "aws_iam_role_policy" "guests" {
  name = "all"
  role = aws_iam_role.guests.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = ["s3:*"], Resource = "*" },
      { Effect = "Allow", Action = "execute-api:Invoke", Resource = "arn:aws:execute-api:*:*:$${aws:PrincipalTag/team}/*" },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "guests" {
  role       = aws_iam_role.guests.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_cognito_identity_pool_roles_attachment" "users" {
  identity_pool_id = aws_cognito_identity_pool.users.id

  role_mapping {
    identity_provider         = "${aws_cognito_user_pool.users.endpoint}:${aws_cognito_user_pool_client.web.id}"
    ambiguous_role_resolution = "AuthenticatedRole"
    type                      = "Rules"

    mapping_rule {
      claim      = "custom:tenant"
      match_type = "Contains"
      value      = "admin"
      role_arn   = aws_iam_role.users.arn
    }
  }

  roles = {
    authenticated   = aws_iam_role.users.arn
    unauthenticated = aws_iam_role.guests.arn
  }
}
