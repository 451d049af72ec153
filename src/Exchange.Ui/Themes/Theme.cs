namespace Exchange.Ui.Themes;

/// <summary>How bright pages are.</summary>
public enum Theme
{
    /// <summary>As the reader's system is set.</summary>
    System,

    /// <summary>Dark on light.</summary>
    Day,

    /// <summary>Light on dark.</summary>
    Night,
}
