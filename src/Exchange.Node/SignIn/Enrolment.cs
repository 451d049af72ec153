namespace Exchange.Node.SignIn;

/// <summary>A new key for an authenticator app, shown until a code of it is given.</summary>
/// <param name="Key">The key in base 32, to be typed.</param>
/// <param name="Address">The same as an <c>otpauth</c> address.</param>
/// <param name="Image">The address as a QR code: an SVG image.</param>
public sealed record Enrolment(string Key, string Address, string Image);
